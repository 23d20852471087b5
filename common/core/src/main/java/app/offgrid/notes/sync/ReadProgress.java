package app.offgrid.notes.sync;

/** How far the reading of a whole account has come: at the first sync, or when it is read anew. Immutable. */
public final class ReadProgress {
    private final boolean first;
    private final int received;
    private final long cursor;
    private final long end;
    private final long notes;

    /**
     * @param received notes that have come in this run
     * @param cursor up to where the account was read
     * @param end where the account ends, as far as the server has said; 0 for unknown
     * @param notes how many notes the account has, as far as the server has said; 0 for unknown
     */
    ReadProgress(boolean first, int received, long cursor, long end, long notes) {
        this.first = first;
        this.received = received;
        this.cursor = cursor;
        this.end = end;
        this.notes = notes;
    }

    /** True if this is the first reading on this device, false if the account is read anew. */
    public boolean isFirst() {
        return first;
    }

    /** Notes that have come in this run. */
    public int received() {
        return received;
    }

    /** How many notes the account has, about; 0 if the server has not said. */
    public long notes() {
        return notes;
    }

    /**
     * The part of the account that was read, in percent: 0 to 99, since the last page is read only when it is taken in; -1 if
     * the server has not said where the account ends. By the account's count of changes, of which a note has one or more, so
     * it rises unevenly, but never falls back.
     */
    public int percent() {
        return end <= 0 ? -1 : (int) Math.max(0, Math.min(99, cursor * 100 / end));
    }
}
