package app.offgrid.notes.ui;

import com.codename1.ui.CN;
import com.codename1.ui.Display;
import com.codename1.ui.Form;

/**
 * The ways from this app to others. A system may end an app that is not in front without a word, and does not everywhere
 * tell an app that it was left, so what was typed is on disk before anything else is shown. On the event thread.
 */
final class OtherApps {
    private OtherApps() {}

    /** To be called before a screen of the system or of another app covers this one. */
    static void aboutToOpen() {
        Form form = CN.getCurrentForm();
        if (form instanceof Screen) {
            ((Screen) form).screens.saveNow();
        }
    }

    /** Opens an address. */
    static void open(String address) {
        aboutToOpen();
        CN.execute(address);
    }

    /** False where this platform has no way to hand something to another app. */
    static boolean canShare() {
        return Display.getInstance().isNativeShareSupported();
    }

    /** Hands a text, or one of this app's own files by its path, to an app that the person chooses. */
    static void share(String textOrPath, String mimeType) {
        aboutToOpen();
        Display.getInstance().share(textOrPath, null, mimeType);
    }
}
