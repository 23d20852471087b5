package app.offgrid.server.sync;

import app.offgrid.server.http.Problems;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets the requests of one process that append to one account do so in turn, so that they do not keep failing against each
 * other. Nothing but fairness rests on it: against other processes, and for what is right, there is the journal's key.
 */
final class Turns {
    /** The turn of a request that needs none. */
    static final Turn NONE = () -> {};

    private static final int STRIPES = 256;
    private static final long LONGEST_SECONDS = 20;

    private final ReentrantLock[] locks = new ReentrantLock[STRIPES];

    Turns() {
        for (int i = 0; i < STRIPES; i++) {
            locks[i] = new ReentrantLock(true);
        }
    }

    /** Lasts until it is closed, by the thread that took it. */
    @FunctionalInterface
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Waits for a turn.
     *
     * @throws app.offgrid.server.http.ProblemException {@code unavailable} if it takes too long
     */
    Turn take(String userId) {
        ReentrantLock lock = locks[Math.floorMod(userId.hashCode(), STRIPES)];
        try {
            if (lock.tryLock(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                return lock::unlock;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw Problems.unavailable("Others are appending to this account.");
    }
}
