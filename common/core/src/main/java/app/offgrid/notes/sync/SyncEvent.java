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
        /** The pause after an edit is over. */
        PAUSE_OVER,
        /** The wait after a failure is over. */
        WAIT_OVER,
        /** The foreground timer has fired. */
        PERIOD_OVER,
        ROUND_DONE,
        ROUND_FAILED
    }

    private final Kind kind;
    private final int run;
    private final RoundOutcome outcome;
    private final SyncFailure failure;
    private final double jitter;

    private SyncEvent(Kind kind, int run, RoundOutcome outcome, SyncFailure failure, double jitter) {
        this.kind = kind;
        this.run = run;
        this.outcome = outcome;
        this.failure = failure;
        this.jitter = jitter;
    }

    /** Any event that is told by its kind alone. */
    public static SyncEvent of(Kind kind) {
        return new SyncEvent(kind, 0, null, null, 0);
    }

    static SyncEvent done(int run, RoundOutcome outcome) {
        return new SyncEvent(Kind.ROUND_DONE, run, outcome, null, 0);
    }

    /** @param jitter from 0 up to but not including 1 */
    static SyncEvent failed(int run, SyncFailure failure, double jitter) {
        return new SyncEvent(Kind.ROUND_FAILED, run, null, failure, jitter);
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

    @Override
    public String toString() {
        return kind + (failure == null ? "" : " " + failure);
    }
}
