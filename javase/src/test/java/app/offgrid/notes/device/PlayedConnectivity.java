package app.offgrid.notes.device;

/** A network that comes and goes as the test says. */
final class PlayedConnectivity implements NativeConnectivity {
    private boolean connected = true;

    /** Lets the network come or go. */
    void become(boolean nowConnected) {
        connected = nowConnected;
        ConnectivityCallback.changed(nowConnected);
    }

    @Override
    public boolean isConnected() {
        return connected;
    }

    @Override
    public void watch() {
        // changes are told by become()
    }

    @Override
    public boolean isSupported() {
        return true;
    }
}
