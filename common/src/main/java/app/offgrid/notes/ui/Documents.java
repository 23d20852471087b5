package app.offgrid.notes.ui;

import app.offgrid.notes.files.ExportFile;
import com.codename1.system.NativeLookup;

/** Files outside of the app, by the platform's own ways. On the event thread. */
final class Documents {
    private final NativeFiles files;

    /** @param receiver hears what a person chose, in place of the one before */
    Documents(FilesCallback.Receiver receiver) {
        files = NativeLookup.create(NativeFiles.class);
        FilesCallback.register(receiver);
    }

    /** False on a platform where the app sees no file but its own. */
    boolean canChoose() {
        return files != null && files.isSupported();
    }

    void choose() {
        OtherApps.aboutToOpen();
        files.choose();
    }

    /** Lets a person choose where a copy of one of the app's own files is kept. */
    void keep(ExportFile file) {
        OtherApps.aboutToOpen();
        files.keep(file.nativePath(), file.name(), file.mimeType());
    }

    static boolean canShare() {
        return OtherApps.canShare();
    }

    /** Hands one of the app's own files to another app. */
    static void share(ExportFile file) {
        OtherApps.share(file.path(), file.mimeType());
    }
}
