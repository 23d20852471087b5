package app.offgrid.notes.sync;

import app.offgrid.notes.host.Clock;
import app.offgrid.notes.host.StorageException;
import app.offgrid.notes.store.ServerWait;

/**
 * When the next try after a failure comes, for the status to say. What the server asked for is kept for the processes after
 * this one, since the system may end and wake the app within minutes. On the worker.
 */
final class NextTry {
    private final ServerWait kept;
    private final Clock clock;
    private final long left;
    private boolean isKept;
    private long until;

    NextTry(ServerWait kept, Clock clock) {
        this.kept = kept;
        this.clock = clock;
        this.left = kept.left(clock.now());
        this.isKept = left > 0;
    }

    /** How long an earlier process was asked to wait still when this one started, in milliseconds; mostly 0. */
    long left() {
        return left;
    }

    /** A wait of so many milliseconds has begun. */
    void waitBegan(SyncState state, long millis) {
        until = clock.now() + millis;
        if (state.isAskedToWait()) {
            isKept = true;
            keep(() -> kept.begin(clock.now(), millis));
        }
    }

    /** The engine is in this state now. */
    void follow(SyncState state) {
        if (state.phase != SyncState.Phase.WAITING) {
            until = 0;
        }
        if (isKept && !state.isAskedToWait()) {
            isKept = false;
            keep(kept::end);
        }
    }

    /** A storage that does not take it costs the server one request too many, and no note. */
    private static void keep(Runnable work) {
        try {
            work.run();
        } catch (StorageException refused) {
            // What is wrong with the storage is said by the next round.
        }
    }

    /** In milliseconds since the epoch; 0 if no try is waiting. */
    long until() {
        return until;
    }
}
