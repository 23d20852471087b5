package app.offgrid.notes.writing;

import app.offgrid.notes.merge.Span;
import app.offgrid.notes.merge.TextDiff;

/** Where a cursor belongs after another device changed the text under it. */
public final class CursorMapping {
    private CursorMapping() {}

    /**
     * The place in the new text that stands at the same words. In words that are gone, it is where they stood.
     *
     * @param cursor 0 to the length of {@code before}
     */
    public static int moved(String before, String after, int cursor) {
        if (before.equals(after)) {
            return cursor;
        }
        int old = 0;
        int fresh = 0;
        for (Span span : TextDiff.words(before, after)) {
            int length = span.text().length();
            if (span.kind() == Span.Kind.ADDED) {
                fresh += length;
                continue;
            }
            // At the very end of a piece the cursor stays with the words before it.
            if (cursor <= old + length) {
                return span.kind() == Span.Kind.SAME ? fresh + cursor - old : fresh;
            }
            old += length;
            fresh += span.kind() == Span.Kind.SAME ? length : 0;
        }
        return fresh;
    }
}
