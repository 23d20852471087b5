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
        /** The system gives the app some time in the background. */
        WOKEN,
        /** That time is over, or the system takes it back. */
        WAKE_OVER,
        /** The server asked an earlier process to wait, and some of that time is left. */
        WAIT_LEFT,
        /** The device has a network now. */
        ONLINE,
        /** The platform says that there is no network, which may be wrong. */
        OFFLINE,
        /** A note was edited on this device. */
        EDITED,
        /** A person asks for a sync now. */
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
    private final long millis;

    private SyncEvent(
            Kind kind,
            int run,
            RoundOutcome outcome,
            SyncFailure failure,
            double jitter,
            boolean repairing,
            long millis) {
        this.kind = kind;
        this.run = run;
        this.outcome = outcome;
        this.failure = failure;
        this.jitter = jitter;
        this.repairing = repairing;
        this.millis = millis;
    }

    /** Any event that is told by its kind alone. */
    public static SyncEvent of(Kind kind) {
        return new SyncEvent(kind, 0, null, null, 0, false, 0);
    }

    /** @param millis for so long, at least 0 */
    static SyncEvent woken(long millis) {
        return new SyncEvent(Kind.WOKEN, 0, null, null, 0, false, millis);
    }

    /** @param millis for so long, above 0 */
    static SyncEvent waitLeft(long millis) {
        return new SyncEvent(Kind.WAIT_LEFT, 0, null, null, 0, false, millis);
    }

    static SyncEvent done(int run, RoundOutcome outcome) {
        return new SyncEvent(Kind.ROUND_DONE, run, outcome, null, 0, false, 0);
    }

    /** @param jitter from 0 up to but not including 1 */
    static SyncEvent failed(int run, SyncFailure failure, double jitter) {
        return new SyncEvent(Kind.ROUND_FAILED, run, null, failure, jitter, false, 0);
    }

    static SyncEvent digestDone(int run, boolean repairing) {
        return new SyncEvent(Kind.DIGEST_DONE, run, null, null, 0, repairing, 0);
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

    /** How long the app may stay awake, or has to wait. */
    long millis() {
        return millis;
    }

    @Override
    public String toString() {
        return kind + (failure == null ? "" : " " + failure);
    }
}
