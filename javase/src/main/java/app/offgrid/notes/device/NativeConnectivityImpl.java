package app.offgrid.notes.device;

import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * {@link NativeConnectivity} on the JDK, which has no events for it: the network interfaces are looked at every few
 * seconds. A server on this very machine is reached without any, so the loopback alone counts as a network too.
 */
public class NativeConnectivityImpl implements NativeConnectivity {
    private static final long INTERVAL_MILLIS = 5000;
    private static final AtomicBoolean WATCHED = new AtomicBoolean();

    @Override
    public boolean isConnected() {
        try {
            return NetworkInterface.networkInterfaces().anyMatch(NativeConnectivityImpl::isUp);
        } catch (SocketException e) {
            return false;
        }
    }

    /** Once a process; who is told is {@link ConnectivityCallback}'s to know. */
    @Override
    public void watch() {
        if (!WATCHED.compareAndSet(false, true)) {
            return;
        }
        Thread watcher = new Thread(this::watchForever, "Offgrid connectivity");
        watcher.setDaemon(true);
        watcher.start();
    }

    @Override
    public boolean isSupported() {
        return true;
    }

    private void watchForever() {
        boolean last = isConnected();
        while (!Thread.currentThread().isInterrupted()) {
            boolean now = isConnected();
            if (now != last) {
                ConnectivityCallback.changed(now);
            }
            last = now;
            try {
                Thread.sleep(INTERVAL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static boolean isUp(NetworkInterface candidate) {
        try {
            return candidate.isUp();
        } catch (SocketException e) {
            return false;
        }
    }
}
