package app.offgrid.notes.device;

import app.offgrid.notes.host.Worker;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether it is worth trying the network: there seems to be one, and the offline switch of the developer menu is not on.
 * Listeners hear of changes on the worker.
 */
public final class Connectivity {
    private final Worker worker;
    private final List<Listener> listeners = new ArrayList<Listener>();
    private boolean network;
    private boolean switchedOff;

    /** Starts watching the network. */
    public Connectivity(NativeConnectivity platform, Worker worker) {
        this.worker = worker;
        network = platform.isConnected();
        ConnectivityCallback.register(this);
        platform.watch();
    }

    /** False if every request would fail at once. */
    public synchronized boolean isOnline() {
        return network && !switchedOff;
    }

    /** Whether the person plays being offline. */
    public synchronized boolean isSwitchedOff() {
        return switchedOff;
    }

    /** Plays being offline, or ends it: every request fails at once, whatever the real network does. */
    public void switchOff(boolean off) {
        change(network(), off);
    }

    /** Calls the listener on the worker at every change of {@link #isOnline} from now on. */
    public synchronized void listen(Listener listener) {
        listeners.add(listener);
    }

    void networkChanged(boolean connected) {
        change(connected, isSwitchedOff());
    }

    private synchronized boolean network() {
        return network;
    }

    private void change(boolean connected, boolean off) {
        List<Listener> told;
        boolean online;
        synchronized (this) {
            boolean before = isOnline();
            network = connected;
            switchedOff = off;
            online = isOnline();
            if (online == before) {
                return;
            }
            told = new ArrayList<Listener>(listeners);
        }
        for (Listener listener : told) {
            worker.execute(() -> listener.connectivityChanged(online));
        }
    }

    /** Hears of changes. */
    public interface Listener {
        /** The network came (true) or went (false). */
        void connectivityChanged(boolean online);
    }
}
