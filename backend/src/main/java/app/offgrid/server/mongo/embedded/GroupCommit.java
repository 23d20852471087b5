package app.offgrid.server.mongo.embedded;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/**
 * Makes writes durable in groups: writers change the store one at a time, and then wait together for one commit and one
 * fsync that one of them does for all. (Group commit, as in DeWitt et al., "Implementation Techniques for Main Memory
 * Database Systems", SIGMOD 1984.)
 */
final class GroupCommit {
    private final MVStore store;
    private final boolean durable;
    private final ReentrantLock writing = new ReentrantLock();
    /** Counts changes of the store; guarded by {@link #writing}. */
    private long written;

    private final Object progress = new Object();
    /** Changes that are on disk; guarded by {@link #progress}. */
    private long synced;
    /** Whether somebody is at the disk now; guarded by {@link #progress}. */
    private boolean syncing;

    GroupCommit(MVStore store, boolean durable) {
        this.store = store;
        this.durable = durable;
    }

    /** Changes the store alone, and returns when the change is on disk. A failed write is no change and waits for nothing. */
    <T> T write(Supplier<T> change) {
        T result;
        long ticket;
        writing.lock();
        try {
            result = change.get();
            written++;
            ticket = written;
        } finally {
            writing.unlock();
        }
        awaitDurable(ticket);
        return result;
    }

    /** Does something with the store that is no change, while nobody writes. */
    void exclusively(Runnable task) {
        writing.lock();
        try {
            task.run();
        } finally {
            writing.unlock();
        }
    }

    private void awaitDurable(long ticket) {
        while (!isSyncedOrLeading(ticket)) {
            long upTo = -1;
            try {
                upTo = sync();
            } finally {
                finishLeading(upTo);
            }
        }
    }

    /** True once the ticket is on disk; false if this thread is now the one to go to the disk. */
    private boolean isSyncedOrLeading(long ticket) {
        synchronized (progress) {
            boolean interrupted = false;
            while (syncing && synced < ticket) {
                try {
                    progress.wait();
                } catch (InterruptedException e) {
                    // The write has happened; to give up now would answer a lie.
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            if (synced >= ticket) {
                return true;
            }
            syncing = true;
            return false;
        }
    }

    private long sync() {
        long upTo;
        writing.lock();
        try {
            upTo = written;
            if (durable) {
                store.commit();
            }
        } finally {
            writing.unlock();
        }
        if (durable) {
            // The store reports a disk that it cannot write to from here on, to every writer.
            store.sync();
        }
        return upTo;
    }

    private void finishLeading(long upTo) {
        synchronized (progress) {
            syncing = false;
            synced = Math.max(synced, upTo);
            progress.notifyAll();
        }
    }
}
