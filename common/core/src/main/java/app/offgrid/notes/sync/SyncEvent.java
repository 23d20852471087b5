package app.offgrid.notes.sync;

import app.offgrid.notes.session.SyncFailure;
import app.offgrid.notes.store.RoundOutcome;

/** Something that happened and that the engine must know of. Immutable. */
public final class SyncEvent {
    /** What happened. */
    public enum Kind {
        /** The app came to the foreground, at launch or later. */
        RESUMED,
        /** The app went to the background. */
        PAUSED,
        /** The device has a network now. */
        ONLINE,
        /** The device has no network now. */
        OFFLINE,
        /** A note was edited on this device. */
        EDITED,
        /** A person, or the system in the background, asks for a sync now. */
        REFRESH,
        SIGNED_IN,
        SIGNED_OUT,
        /** A person wants no sync until they ask for one. */
        STOPPED,
        /** The pause after an edit is over. */
        PAUSE_OVER,
        /** Edits have come without a pause for as long as they may. */
        EDIT_LIMIT,
        /** The wait after a failure is over. */
        WAIT_OVER,
        /** The foreground timer has fired. */
        PERIOD_OVER,
        ROUND_DONE,
        ROUND_FAILED,
        /** The digests were compared, or could not be. */
        DIGEST_DONE
    }

    private final Kind kind;
    private final int run;
    private final RoundOutcome outcome;
    private final SyncFailure failure;
    private final double jitter;
    private final boolean repairing;

    private SyncEvent(Kind kind, int run, RoundOutcome outcome, SyncFailure failure, double jitter, boolean repairing) {
        this.kind = kind;
        this.run = run;
        this.outcome = outcome;
        this.failure = failure;
        this.jitter = jitter;
        this.repairing = repairing;
    }

    /** Any event that is told by its kind alone. */
    public static SyncEvent of(Kind kind) {
        return new SyncEvent(kind, 0, null, null, 0, false);
    }

    static SyncEvent done(int run, RoundOutcome outcome) {
        return new SyncEvent(Kind.ROUND_DONE, run, outcome, null, 0, false);
    }

    /** @param jitter from 0 up to but not including 1 */
    static SyncEvent failed(int run, SyncFailure failure, double jitter) {
        return new SyncEvent(Kind.ROUND_FAILED, run, null, failure, jitter, false);
    }

    static SyncEvent digestDone(int run, boolean repairing) {
        return new SyncEvent(Kind.DIGEST_DONE, run, null, null, 0, repairing);
    }

    Kind kind() {
        return kind;
    }

    /** The run that a round belongs to. */
    int run() {
        return run;
    }

    RoundOutcome outcome() {
        return outcome;
    }

    SyncFailure failure() {
        return failure;
    }

    double jitter() {
        return jitter;
    }

    /** True if the account must now be read anew. */
    boolean repairing() {
        return repairing;
    }

    @Override
    public String toString() {
        return kind + (failure == null ? "" : " " + failure);
    }
}
