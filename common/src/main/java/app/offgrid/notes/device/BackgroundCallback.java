package app.offgrid.notes.device;

/** Where native code, which can call only static methods, reports that the system wants its time back. */
public final class BackgroundCallback {
    private static Runnable listener;

    private BackgroundCallback() {}

    /** Says who hears of it from now on, on any thread; null for nobody. */
    public static synchronized void listen(Runnable next) {
        listener = next;
    }

    /** The time that was given is over; what is under way is to end at once. Any thread. */
    public static void expired() {
        Runnable told;
        synchronized (BackgroundCallback.class) {
            told = listener;
        }
        if (told != null) {
            told.run();
        }
    }
}
