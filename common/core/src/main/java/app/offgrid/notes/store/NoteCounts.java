package app.offgrid.notes.store;

/** How many notes stand how. Immutable. */
public final class NoteCounts {
    private final int pending;
    private final int failed;
    private final int conflicts;

    public NoteCounts(int pending, int failed, int conflicts) {
        this.pending = pending;
        this.failed = failed;
        this.conflicts = conflicts;
    }

    /** Saved here, not yet acknowledged by the server. */
    public int pending() {
        return pending;
    }

    /** Refused by the server. */
    public int failed() {
        return failed;
    }

    /** Waiting for a person to decide. */
    public int conflicts() {
        return conflicts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteCounts
                && pending == ((NoteCounts) other).pending
                && failed == ((NoteCounts) other).failed
                && conflicts == ((NoteCounts) other).conflicts;
    }

    @Override
    public int hashCode() {
        return (pending * 31 + failed) * 31 + conflicts;
    }
}
