package app.offgrid.notes.sync;

import app.offgrid.notes.session.SyncFailure;
import app.offgrid.notes.store.NoteCounts;
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
        /** The server asked to wait. */
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
    private final int awaitingConsent;
    private final List<String> unreadable;

    SyncStatus(SyncState engine, NoteCounts counts, long waitUntil, long lastContact, List<String> unreadable) {
        this.state = stateOf(engine, counts);
        this.counts = counts;
        this.failure = engine.failure;
        this.waitUntil = waitUntil;
        this.lastContact = lastContact;
        this.sent = engine.sent;
        this.received = engine.received;
        this.awaitingConsent = engine.awaitingConsent;
        this.unreadable = Collections.unmodifiableList(unreadable);
    }

    private static State stateOf(SyncState engine, NoteCounts counts) {
        if (engine.account == SyncState.Account.NONE) {
            return State.NO_ACCOUNT;
        }
        if (engine.account == SyncState.Account.EXPIRED) {
            return State.SIGNED_OUT;
        }
        if (engine.phase == SyncState.Phase.RUNNING) {
            return State.SYNCING;
        }
        if (engine.failure != null && engine.failure.isStuck() || engine.awaitingConsent > 0) {
            return State.STUCK;
        }
        if (!engine.online) {
            return State.OFFLINE;
        }
        if (engine.phase == SyncState.Phase.WAITING) {
            return engine.failure.kind() == SyncFailure.Kind.BUSY ? State.WAITING : State.OFFLINE;
        }
        // Edits that wait for the pause after typing are as good as on their way; "up to date" would be a lie.
        return counts.pending() > 0 ? State.SYNCING : State.UP_TO_DATE;
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

    /** Notes that the server no longer has and that go from this device only if a person agrees; mostly 0. */
    public int awaitingConsent() {
        return awaitingConsent;
    }

    /** Why some of the server's notes could not be read; unmodifiable, mostly empty. */
    public List<String> unreadable() {
        return unreadable;
    }
}
