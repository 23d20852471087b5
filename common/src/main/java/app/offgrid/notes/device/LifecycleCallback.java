package app.offgrid.notes.device;

/** Where native code, which can call only static methods, reports that the app was left or that somebody came back. */
public final class LifecycleCallback {
    /** Hears of it. */
    public interface Listener {
        /** Somebody has come back to the app, or for the first time. Any thread but the event thread. */
        void returned();

        /**
         * The app was left. Any thread but the event thread.
         *
         * @param wait true if this may return only once what was typed is saved, since the process may end then
         */
        void left(boolean wait);
    }

    private static Listener listener;

    private LifecycleCallback() {}

    /** Says who hears of it from now on; null for nobody. */
    public static synchronized void listen(Listener next) {
        listener = next;
    }

    private static synchronized Listener listener() {
        return listener;
    }

    /** See {@link Listener#returned}. */
    public static void returned() {
        Listener told = listener();
        if (told != null) {
            told.returned();
        }
    }

    /** See {@link Listener#left}. */
    public static void left(boolean wait) {
        Listener told = listener();
        if (told != null) {
            told.left(wait);
        }
    }
}
