package app.offgrid.notes.sync;

/** Something that the engine wants done. Immutable. */
final class SyncEffect {
    /** What is to be done. */
    enum Kind {
        /** Send one request and report how it went. */
        RUN_ROUND,
        /** Compare the digests and report how it went. */
        COMPARE_DIGESTS,
        /** The change at the head of the queue cannot be sent even alone. */
        REJECT_HEAD,
        /** End the requests that are under way. */
        GIVE_UP,
        /** Whoever woke the app may let it sleep again. */
        LET_SLEEP,
        START_TIMER,
        CANCEL_TIMER
    }

    private final Kind kind;
    private final SyncEvent.Kind timer;
    private final long delayMillis;
    private final String detail;
    private final WakeResult result;

    private SyncEffect(Kind kind, SyncEvent.Kind timer, long delayMillis, String detail) {
        this(kind, timer, delayMillis, detail, null);
    }

    private SyncEffect(Kind kind, SyncEvent.Kind timer, long delayMillis, String detail, WakeResult result) {
        this.kind = kind;
        this.timer = timer;
        this.delayMillis = delayMillis;
        this.detail = detail;
        this.result = result;
    }

    static SyncEffect runRound() {
        return new SyncEffect(Kind.RUN_ROUND, null, 0, null);
    }

    static SyncEffect compareDigests() {
        return new SyncEffect(Kind.COMPARE_DIGESTS, null, 0, null);
    }

    static SyncEffect rejectHead(String detail) {
        return new SyncEffect(Kind.REJECT_HEAD, null, 0, detail);
    }

    static SyncEffect giveUp() {
        return new SyncEffect(Kind.GIVE_UP, null, 0, null);
    }

    static SyncEffect letSleep(WakeResult result) {
        return new SyncEffect(Kind.LET_SLEEP, null, 0, null, result);
    }

    /** @param timer the event to post when it fires; also its name */
    static SyncEffect start(SyncEvent.Kind timer, long delayMillis) {
        return new SyncEffect(Kind.START_TIMER, timer, delayMillis, null);
    }

    static SyncEffect cancel(SyncEvent.Kind timer) {
        return new SyncEffect(Kind.CANCEL_TIMER, timer, 0, null);
    }

    Kind kind() {
        return kind;
    }

    SyncEvent.Kind timer() {
        return timer;
    }

    long delayMillis() {
        return delayMillis;
    }

    String detail() {
        return detail;
    }

    /** What became of a wake-up. */
    WakeResult result() {
        return result;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SyncEffect
                && kind == ((SyncEffect) other).kind
                && timer == ((SyncEffect) other).timer
                && delayMillis == ((SyncEffect) other).delayMillis
                && result == ((SyncEffect) other).result;
    }

    @Override
    public int hashCode() {
        return kind.hashCode();
    }

    @Override
    public String toString() {
        return kind + (timer == null ? "" : " " + timer + " " + delayMillis) + (result == null ? "" : " " + result);
    }
}
