package app.offgrid.notes.protocol;

/** A note of a page that this version of the app cannot read. The cursor must not pass it. Immutable. */
public final class UnreadableNote {
    private final long sequence;
    private final String noteId;
    private final String reason;

    public UnreadableNote(long sequence, String noteId, String reason) {
        this.sequence = sequence;
        this.noteId = noteId;
        this.reason = reason;
    }

    public long sequence() {
        return sequence;
    }

    /** Null if not even that could be read. */
    public String noteId() {
        return noteId;
    }

    /** For a person. */
    public String reason() {
        return reason;
    }
}
