package app.offgrid.notes.device;

/** Where native code, which can call only static methods, reports what a person did with notifications. */
public final class NotifierCallback {
    /** Hears of taps. */
    public interface Listener {
        /** The notification of this id was tapped. Any thread. */
        void opened(String id);
    }

    private static Listener listener;
    /** Tapped before anybody listened, as when the tap has started the app; else null. */
    private static String waiting;

    private static Runnable asker;

    private NotifierCallback() {}

    /** Says who hears of taps from now on, and of the one that has started the app; null for nobody. */
    public static void listen(Listener next) {
        String missed;
        synchronized (NotifierCallback.class) {
            listener = next;
            missed = next == null ? null : waiting;
            waiting = next == null ? waiting : null;
        }
        if (missed != null) {
            next.opened(missed);
        }
    }

    /** A notification was tapped. Any thread, and at a cold start before the app runs. */
    public static void opened(String id) {
        Listener told;
        synchronized (NotifierCallback.class) {
            told = listener;
            waiting = told == null ? id : null;
        }
        if (told != null) {
            told.opened(id);
        }
    }

    static synchronized void waitForAnswer(Runnable answered) {
        asker = answered;
    }

    /** The person has answered the system's question, or there was nothing to ask. Any thread. */
    public static void answered() {
        Runnable told;
        synchronized (NotifierCallback.class) {
            told = asker;
            asker = null;
        }
        if (told != null) {
            told.run();
        }
    }
}
