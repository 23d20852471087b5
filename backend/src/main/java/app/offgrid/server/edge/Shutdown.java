package app.offgrid.server.edge;

import jakarta.inject.Singleton;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The orderly end: nothing new is taken, who waits is answered, and what is under way may finish for a while. */
@Singleton
public final class Shutdown {
    private static final Logger LOG = LoggerFactory.getLogger(Shutdown.class);
    private static final long LOOK_MILLIS = 20;

    private final Connections connections;
    private final List<WaitingRequests> waiting;
    private final EdgeLimits limits;

    Shutdown(Connections connections, List<WaitingRequests> waiting, EdgeLimits limits) {
        this.connections = connections;
        this.waiting = waiting;
        this.limits = limits;
    }

    /** Returns once nothing is under way any more, or the time for it is over. */
    public void drain() throws InterruptedException {
        connections.stopListening();
        long end = System.nanoTime() + limits.shutdown().toNanos();
        do {
            // Again and again: a request that was on its way may have begun to wait just now.
            waiting.forEach(WaitingRequests::release);
            Thread.sleep(LOOK_MILLIS);
        } while (connections.underWay() > 0 && System.nanoTime() - end < 0);
        if (connections.underWay() > 0) {
            LOG.warn("{} requests did not finish in time", connections.underWay());
            // Now, and not when half of the server is gone: each ends as one whose client has left.
            connections.closeAll();
        }
    }
}
