package app.offgrid.notes.writing;

/** The beginning of a line as far as it makes a list item of it. */
final class ListItem {
    /** More digits than these are no number of an item. */
    private static final int MOST_DIGITS = 9;

    /** White space before the marker. */
    final String indent;
    /** The bullet, the number with its stop, or ">"; empty if the line is no item. */
    final String marker;
    /** True if a check box follows. */
    final boolean hasBox;
    /** How long all of it is, with the spaces after it. */
    final int length;

    private ListItem(String indent, String marker, boolean hasBox, int length) {
        this.indent = indent;
        this.marker = marker;
        this.hasBox = hasBox;
        this.length = length;
    }

    static ListItem of(String line) {
        int at = 0;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
        int end = markerEnd(line, at);
        if (end == at || end < line.length() && line.charAt(end) != ' ' || end == line.length()) {
            return new ListItem(line.substring(0, at), "", false, at);
        }
        int words = end;
        while (words < line.length() && line.charAt(words) == ' ') {
            words++;
        }
        boolean box = hasBox(line, words);
        int length = box ? words + 3 : words;
        while (box && length < line.length() && line.charAt(length) == ' ') {
            length++;
        }
        return new ListItem(line.substring(0, at), line.substring(at, end), box, length);
    }

    private static int markerEnd(String line, int at) {
        if (at < line.length() && "-*+>".indexOf(line.charAt(at)) >= 0) {
            return at + 1;
        }
        int end = at;
        while (end < line.length() && end - at < MOST_DIGITS && isDigit(line.charAt(end))) {
            end++;
        }
        boolean isNumber = end > at && end < line.length() && (line.charAt(end) == '.' || line.charAt(end) == ')');
        return isNumber ? end + 1 : at;
    }

    private static boolean hasBox(String line, int at) {
        return at + 2 < line.length()
                && line.charAt(at) == '['
                && " xX".indexOf(line.charAt(at + 1)) >= 0
                && line.charAt(at + 2) == ']'
                && (at + 3 == line.length() || line.charAt(at + 3) == ' ');
    }

    boolean isItem() {
        return marker.length() > 0;
    }

    boolean isNumber() {
        return isItem() && isDigit(marker.charAt(0));
    }

    boolean isBullet() {
        return isItem() && "-*+".indexOf(marker.charAt(0)) >= 0;
    }

    /** What the item after this one begins with. */
    String next() {
        String sign = marker;
        if (isNumber()) {
            int digits = marker.length() - 1;
            sign = (Integer.parseInt(marker.substring(0, digits)) + 1) + marker.substring(digits);
        }
        return indent + sign + (hasBox ? " [ ] " : " ");
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
