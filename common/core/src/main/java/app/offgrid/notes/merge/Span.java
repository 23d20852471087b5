package app.offgrid.notes.merge;

/** A piece of a {@link TextDiff}. Immutable. */
public final class Span {
    /** Where the piece occurs. */
    public enum Kind {
        /** In both texts. */
        SAME,
        /** Only in the new text. */
        ADDED,
        /** Only in the old text. */
        REMOVED
    }

    private final Kind kind;
    private final String text;

    Span(Kind kind, String text) {
        this.kind = kind;
        this.text = text;
    }

    /** Where the piece occurs. */
    public Kind kind() {
        return kind;
    }

    /** The piece; never empty. */
    public String text() {
        return text;
    }

    @Override
    public String toString() {
        return kind + "(" + text + ")";
    }
}
