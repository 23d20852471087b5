package app.offgrid.notes.ui;

import app.offgrid.notes.files.ExportFile;
import com.codename1.system.NativeLookup;
import com.codename1.ui.Display;

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
        files.choose();
    }

    /** Lets a person choose where a copy of one of the app's own files is kept. */
    void keep(ExportFile file) {
        files.keep(file.nativePath(), file.name(), file.mimeType());
    }

    static boolean canShare() {
        return Display.getInstance().isNativeShareSupported();
    }

    /** Hands one of the app's own files to another app. */
    static void share(ExportFile file) {
        Display.getInstance().share(file.path(), null, file.mimeType());
    }
}
