package app.offgrid.notes.writing;

import app.offgrid.notes.note.WellFormed;

/** A text and what is selected in it. Immutable. */
public final class TextState {
    private final String text;
    private final int from;
    private final int to;

    /**
     * A text with a selection; places outside of the text become the nearest within. One within a surrogate pair, where some
     * platforms put a cursor, moves out of it, so that no cut at it parts the pair.
     *
     * @param text not null
     */
    public TextState(String text, int from, int to) {
        this.text = text;
        int first = Math.max(0, Math.min(Math.min(from, to), text.length()));
        int last = Math.max(0, Math.min(Math.max(from, to), text.length()));
        this.from = WellFormed.isWithinPair(text, first) ? first - 1 : first;
        this.to = last == first ? this.from : WellFormed.isWithinPair(text, last) ? last + 1 : last;
    }

    /** A text with a cursor and nothing selected. */
    public static TextState at(String text, int cursor) {
        return new TextState(text, cursor, cursor);
    }

    public String text() {
        return text;
    }

    /** Where the selection begins; the cursor if nothing is selected. */
    public int from() {
        return from;
    }

    /** Where the selection ends, at or after {@link #from()}. */
    public int to() {
        return to;
    }

    int lineStart() {
        return text.lastIndexOf('\n', from - 1) + 1;
    }

    /** The end of the last line that has something selected. */
    int lineEnd() {
        int last = to > from && text.charAt(to - 1) == '\n' ? to - 1 : to;
        int end = text.indexOf('\n', last);
        return end < 0 ? text.length() : end;
    }

    @Override
    public String toString() {
        return text.substring(0, from) + "|" + (from == to ? "" : text.substring(from, to) + "|") + text.substring(to);
    }
}
