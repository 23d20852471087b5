package app.offgrid.notes.ui;

import com.codename1.ui.CN;

/** Where native code, which can call only static methods, tells what a person has chosen. Any thread. */
public final class FilesCallback {
    /** Hears what became of the last request; on the event thread. */
    interface Receiver {
        /**
         * @param path a file or folder, with the scheme {@code file}
         * @param copy true if it is a copy of the app's own, to be deleted after use
         */
        void chosen(String path, boolean copy);

        /** The copy is where the person wanted it. */
        void kept();

        /** The file could not be read or written. */
        void failed();

        /**
         * The file is larger than what is copied into the app; nothing is left of what was.
         *
         * @param megabytes how large one may be, at least 1
         */
        void tooLarge(int megabytes);
    }

    private static Receiver receiver;

    private FilesCallback() {}

    static synchronized void register(Receiver next) {
        receiver = next;
    }

    private static synchronized Receiver receiver() {
        return receiver;
    }

    /** See {@link Receiver#chosen}. */
    public static void chosen(String path, boolean copy) {
        CN.callSerially(() -> receiver().chosen(path, copy));
    }

    /** See {@link Receiver#kept}. */
    public static void kept() {
        CN.callSerially(() -> receiver().kept());
    }

    /** See {@link Receiver#failed}. */
    public static void failed() {
        CN.callSerially(() -> receiver().failed());
    }

    /** See {@link Receiver#tooLarge}. */
    public static void tooLarge(int megabytes) {
        CN.callSerially(() -> receiver().tooLarge(megabytes));
    }
}
