package app.offgrid.notes.writing;

/**
 * Lists that go on at the return key. A device tells only the text before and after a key, so the key is read from these.
 */
public final class ListContinuation {
    private ListContinuation() {}

    /**
     * What the editor is to show if the change was a return key within a list item: the next item begun, or, after an item
     * without words, the list ended. A quote goes on in the same way.
     *
     * @param cursor where the cursor stood before the key, or -1 if that is not known; then a return in a row of empty
     *     lines is taken for the first of them
     * @return null if there is nothing to add
     */
    public static TextState after(String before, String after, int cursor) {
        if (after.length() != before.length() + 1) {
            return null;
        }
        Replacement change = Replacement.between(before, after);
        if (!change.added.equals("\n") || change.removed.length() > 0) {
            return null;
        }
        int at = place(before, change.at, cursor);
        int start = before.lastIndexOf('\n', at - 1) + 1;
        ListItem item = ListItem.of(before.substring(start, at));
        if (!item.isItem() || isInCode(before, start)) {
            return null;
        }
        int end = before.indexOf('\n', at);
        boolean empty = at - start == item.length && at == (end < 0 ? before.length() : end);
        if (empty) {
            return TextState.at(after.substring(0, start) + after.substring(at + 1), start);
        }
        String next = item.next();
        int tail = at + 1;
        while (tail < after.length() && after.charAt(tail) == ' ') {
            tail++;
        }
        return TextState.at(after.substring(0, at + 1) + next + after.substring(tail), at + 1 + next.length());
    }

    /** A line feed typed beside others may stand anywhere among them as far as the texts tell. */
    private static int place(String before, int latest, int cursor) {
        int earliest = latest;
        while (earliest > 0 && before.charAt(earliest - 1) == '\n') {
            earliest--;
        }
        return cursor >= earliest && cursor <= latest ? cursor : earliest;
    }

    private static boolean isInCode(String text, int to) {
        boolean inside = false;
        int at = 0;
        while (at < to) {
            if (text.startsWith("```", at) || text.startsWith("~~~", at)) {
                inside = !inside;
            }
            int end = text.indexOf('\n', at);
            at = end < 0 ? to : end + 1;
        }
        return inside;
    }
}
