package app.offgrid.notes.store;

/** What one answered request did to the database. Immutable. */
public final class RoundOutcome {
    private final int sent;
    private final int received;
    private final long readCursor;
    private final boolean more;
    private final boolean oneNoteLeft;

    RoundOutcome(int sent, int received, long readCursor, boolean more) {
        this(sent, received, readCursor, more, false);
    }

    RoundOutcome(int sent, int received, long readCursor, boolean more, boolean oneNoteLeft) {
        this.sent = sent;
        this.received = received;
        this.readCursor = readCursor;
        this.more = more;
        this.oneNoteLeft = oneNoteLeft;
    }

    /** Changes that were answered. */
    public int sent() {
        return sent;
    }

    /** Notes that were taken in. */
    public int received() {
        return received;
    }

    /** Where the next request of this run reads on; never durable by itself. */
    public long readCursor() {
        return readCursor;
    }

    /** True if there is more to send or to read at once. */
    public boolean more() {
        return more;
    }

    /** True if all that is left is to send one note; perhaps a person is typing in it. */
    public boolean oneNoteLeft() {
        return oneNoteLeft;
    }
}
