package app.offgrid.notes.sync;

import app.offgrid.notes.session.SyncFailure;
import app.offgrid.notes.store.NoteCounts;
import app.offgrid.notes.store.QueueAge;
import app.offgrid.notes.store.Repair;
import app.offgrid.notes.store.ServerQuestion;
import java.util.Collections;
import java.util.List;

/** What the app says about sync as a whole. Immutable. */
public final class SyncStatus {
    /** The state in one word. */
    public enum State {
        /** No account: the notes are on this device only. */
        NO_ACCOUNT,
        /** The server holds everything, and the device had everything at {@link #lastContact()}. */
        UP_TO_DATE,
        SYNCING,
        /** No network, or the server cannot be reached. */
        OFFLINE,
        /** The server asked to wait, or the sign-in cannot be read yet. */
        WAITING,
        /** The session has ended; a person must sign in again. */
        SIGNED_OUT,
        /** Waiting alone does not help. */
        STUCK
    }

    private final State state;
    private final NoteCounts counts;
    private final SyncFailure failure;
    private final long waitUntil;
    private final long lastContact;
    private final int sent;
    private final int received;
    private final ServerQuestion question;
    private final boolean stopped;
    private final int undoable;
    private final Repair repair;
    private final boolean copied;
    private final List<String> unreadable;
    private final QueueAge stuckQueue;
    private final ReadProgress reading;

    /** What the database says of the sync. */
    static final class Stored {
        NoteCounts counts = new NoteCounts(0, 0, 0);
        long lastContact;
        ServerQuestion question = ServerQuestion.NONE;
        int undoable;
        Repair repair = Repair.NONE;
        boolean copied;
        List<String> unreadable = Collections.<String>emptyList();
        QueueAge queue = QueueAge.NONE;
        long now;
        ReadProgress reading;

        /** A queue that waits for a person's answer is not stuck. */
        boolean isQueueStuck(SyncState engine) {
            return queue.isStuck(now) && question.kind() == ServerQuestion.Kind.NONE && !engine.stopped;
        }
    }

    SyncStatus(SyncState engine, Stored stored, long waitUntil) {
        this.state = stateOf(engine, stored);
        this.counts = stored.counts;
        this.failure = engine.failure;
        this.waitUntil = waitUntil;
        this.lastContact = stored.lastContact;
        this.sent = engine.sent;
        this.received = engine.received;
        this.question = stored.question;
        this.stopped = engine.stopped;
        this.undoable = stored.undoable;
        this.repair = stored.repair;
        this.copied = stored.copied;
        this.unreadable = Collections.unmodifiableList(stored.unreadable);
        this.stuckQueue = stored.isQueueStuck(engine) ? stored.queue : null;
        this.reading = stored.reading;
    }

    private static State stateOf(SyncState engine, Stored stored) {
        if (engine.account == SyncState.Account.NONE) {
            return State.NO_ACCOUNT;
        }
        if (engine.account == SyncState.Account.EXPIRED) {
            return State.SIGNED_OUT;
        }
        // A try against the platform's word that there is no network is no sync before it has succeeded.
        if (engine.phase == SyncState.Phase.RUNNING && engine.online) {
            return State.SYNCING;
        }
        if (engine.failure != null && engine.failure.isStuck()
                || stored.question.kind() != ServerQuestion.Kind.NONE
                || stored.repair == Repair.FAILED
                || stored.isQueueStuck(engine)) {
            return State.STUCK;
        }
        if (!engine.online) {
            return State.OFFLINE;
        }
        if (engine.phase == SyncState.Phase.WAITING) {
            return engine.failure.kind() == SyncFailure.Kind.BUSY || engine.failure.kind() == SyncFailure.Kind.LOCKED
                    ? State.WAITING
                    : State.OFFLINE;
        }
        // Edits that wait for the pause after typing are as good as on their way; "up to date" would be a lie.
        return stored.counts.pending() > 0 ? State.SYNCING : State.UP_TO_DATE;
    }

    public State state() {
        return state;
    }

    public NoteCounts counts() {
        return counts;
    }

    /** Why the last run failed, or null. */
    public SyncFailure failure() {
        return failure;
    }

    /** When the next try comes by itself, in milliseconds since the epoch; 0 if none is waiting. */
    public long waitUntil() {
        return waitUntil;
    }

    /** When the server last answered, in milliseconds since the epoch; 0 for never. */
    public long lastContact() {
        return lastContact;
    }

    /** Changes that the current run, or the last one, has sent. */
    public int sent() {
        return sent;
    }

    /** Notes that the current run, or the last one, has received. */
    public int received() {
        return received;
    }

    /** What is done only if a person agrees; of kind NONE mostly, never null. */
    public ServerQuestion question() {
        return question;
    }

    /** Notes that were deleted elsewhere and that go from this device only if a person agrees; mostly 0. */
    public int awaitingConsent() {
        return question.kind() == ServerQuestion.Kind.REMOVAL ? question.notes() : 0;
    }

    /** True if a person wants no sync with this server until they ask for one. */
    public boolean isStopped() {
        return stopped;
    }

    /** Notes that went in a large removal and that a person can bring back; mostly 0. */
    public int undoable() {
        return undoable;
    }

    /** What the comparison with the server's digest has led to; NONE mostly. */
    public Repair repair() {
        return repair;
    }

    /** True if this device's notes were copied from another one, by a backup or a transfer, and the person has not read so. */
    public boolean isCopied() {
        return copied;
    }

    /** Why some of the server's notes could not be read; unmodifiable, mostly empty. */
    public List<String> unreadable() {
        return unreadable;
    }

    /** Since when a change waits although the server answers; null if none does. */
    public QueueAge stuckQueue() {
        return stuckQueue;
    }

    /** How far the reading of the whole account has come; null if only news are read. */
    public ReadProgress reading() {
        return reading;
    }
}
