package app.offgrid.server.mongo.embedded;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Makes writes durable in groups: writers change the store one at a time, and then wait together for one commit and one
 * fsync that one of them does for all. (Group commit, as in DeWitt et al., "Implementation Techniques for Main Memory
 * Database Systems", SIGMOD 1984.)
 *
 * <p>Nobody is told of a change that is not on disk, not even a reader: an answer that a crash could take back would let a
 * reader remember what never happened.
 *
 * <p>After a failed commit nothing is written or read any more. A second fsync may succeed although the first has lost
 * data, so there is no trying again within the process. (Rebello et al., "Can Applications Recover from fsync Failures?",
 * USENIX ATC 2020.)
 */
final class GroupCommit {
    private final Runnable commit;
    private final Runnable sync;
    private final FailureListener failures;
    private final ReentrantLock writing = new ReentrantLock();
    /** Counts changes of the store; changed only under {@link #writing}. */
    private final AtomicLong written = new AtomicLong();

    private final Object progress = new Object();
    /** Changes that are on disk; guarded by {@link #progress}. */
    private long synced;
    /** Whether somebody is at the disk now; guarded by {@link #progress}. */
    private boolean syncing;
    /** Why nothing is written or read any more; null while it is. */
    private volatile Throwable failure;

    /**
     * A group commit that goes to the disk in two steps.
     *
     * @param commit writes out all changes; called while nobody changes the store
     * @param sync returns when the disk has what was written out
     * @param failures hears of the first failure of either
     */
    GroupCommit(Runnable commit, Runnable sync, FailureListener failures) {
        this.commit = commit;
        this.sync = sync;
        this.failures = failures;
    }

    /** The group commit of a store that has a file. */
    static GroupCommit onDisk(DataFile file, FailureListener failures) {
        return new GroupCommit(file::commit, file::sync, failures);
    }

    /** Only serialises the writers. */
    static GroupCommit inMemory(FailureListener failures) {
        return new GroupCommit(() -> {}, () -> {}, failures);
    }

    /**
     * Changes the store alone, and returns when the change is on disk. If the change throws, what it may have seen or left
     * behind is on disk before the exception goes on.
     *
     * @throws IllegalStateException if the disk has failed
     */
    <T> T write(Supplier<T> change) {
        T result;
        try {
            result = change(change);
        } catch (RuntimeException refused) {
            awaitDurable();
            throw refused;
        }
        awaitDurable();
        return result;
    }

    private <T> T change(Supplier<T> change) {
        writing.lock();
        try {
            checkDisk();
            return change.get();
        } catch (Error e) {
            fail(e);
            throw e;
        } finally {
            written.incrementAndGet();
            writing.unlock();
        }
    }

    /**
     * Reads, and returns when all that can have been seen is on disk.
     *
     * @throws IllegalStateException if the disk has failed
     */
    <T> T read(Supplier<T> query) {
        T result = query.get();
        awaitDurable();
        return result;
    }

    /** Puts on disk what was changed so far, in the middle of a change and by its thread, so that memory does not fill. */
    void checkpoint() {
        try {
            commit.run();
            sync.run();
        } catch (RuntimeException | Error e) {
            fail(e);
            throw e;
        }
    }

    /** Nothing is written or read any more; whoever listens hears of it, unless all is over anyway. */
    void fail(Throwable cause) {
        if (failure == null) {
            failure = cause;
            failures.failed(cause);
        }
    }

    /**
     * Nothing is written or read any more.
     *
     * @param inOrder closes the store with all that was written
     * @param afterFailure lets go of a store that has failed
     */
    void close(Runnable inOrder, Runnable afterFailure) {
        writing.lock();
        try {
            if (failure == null) {
                inOrder.run();
                failure = new IllegalStateException("The embedded database is closed");
            } else {
                afterFailure.run();
            }
        } finally {
            writing.unlock();
        }
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

    private void checkDisk() {
        if (failure != null) {
            throw new IllegalStateException("The embedded database cannot write to its file any more", failure);
        }
    }

    private void awaitDurable() {
        long ticket = written.get();
        while (!isSyncedOrLeading(ticket)) {
            long upTo = -1;
            try {
                upTo = goToDisk();
            } catch (RuntimeException | Error e) {
                fail(e);
                throw e;
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
            checkDisk();
            syncing = true;
            return false;
        }
    }

    private long goToDisk() {
        long upTo;
        writing.lock();
        try {
            checkDisk();
            upTo = written.get();
            commit.run();
        } finally {
            writing.unlock();
        }
        sync.run();
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
