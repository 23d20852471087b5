package app.offgrid.notes.interchange;

/** Something that an import did not take, and why. Immutable. */
public final class NotTaken {
    /** Why. */
    public enum Reason {
        /** A picture or file that belongs to a note; the note itself was taken. */
        ATTACHMENT,
        /** It is over a limit; the detail says which. Nothing was cut. */
        OVER_LIMIT,
        /** It is broken or not in the encoding it should be. */
        UNREADABLE,
        /** Nothing in it that this app knows. */
        UNKNOWN_TYPE,
        /** It, or a part of it, is encrypted. */
        ENCRYPTED,
        /** The name of the file points out of its archive. */
        UNSAFE_NAME,
        /** The note was taken; what did not fit its field stands at the beginning of its text. */
        MOVED_INTO_TEXT
    }

    private final String item;
    private final Reason reason;
    private final String detail;

    public NotTaken(String item, Reason reason, String detail) {
        this.item = item;
        this.reason = reason;
        this.detail = detail;
    }

    /** The note's title or the file's name, as a person would know it. */
    public String item() {
        return item;
    }

    public Reason reason() {
        return reason;
    }

    /** More, in English; may be empty. */
    public String detail() {
        return detail;
    }

    @Override
    public String toString() {
        return item + ": " + reason + (detail.length() > 0 ? " (" + detail + ")" : "");
    }
}
