package app.offgrid.notes.device;

/** Where native code, which can call only static methods, reports changes of the network. */
public final class ConnectivityCallback {
    private static Connectivity receiver;

    private ConnectivityCallback() {}

    /** Says who is told from now on; null for nobody. */
    static synchronized void register(Connectivity connectivity) {
        receiver = connectivity;
    }

    /** The platform saw the network come or go. Any thread. */
    public static void changed(boolean connected) {
        Connectivity told;
        synchronized (ConnectivityCallback.class) {
            told = receiver;
        }
        if (told != null) {
            told.networkChanged(connected);
        }
    }
}
