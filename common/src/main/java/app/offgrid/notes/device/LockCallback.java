package app.offgrid.notes.device;

/** Where native code, which can call only static methods, reports whether the device has recognised the person. */
public final class LockCallback {
    private static DeviceLock receiver;

    private LockCallback() {}

    static synchronized void register(DeviceLock lock) {
        receiver = lock;
    }

    /** The device has recognised the person, or not. Any thread. */
    public static void ended(boolean recognised) {
        DeviceLock told;
        synchronized (LockCallback.class) {
            told = receiver;
        }
        if (told != null) {
            told.ended(recognised);
        }
    }
}
