package app.offgrid.notes.markdown;

/** The sign at the start of a list item. */
final class ListMarker {
    /** More digits than these are no number of an item. */
    private static final int MOST_DIGITS = 9;

    /** The bullet, or what stands after the number; another one begins another list. */
    final char sign;

    /** The number, or -1 at a bullet. */
    final int number;

    /** How many characters it has. */
    final int length;

    private ListMarker(char sign, int number, int length) {
        this.sign = sign;
        this.number = number;
        this.length = length;
    }

    /** The marker at which the line stands, or null. */
    static ListMarker read(Line line) {
        char c = line.first();
        if (c == '-' || c == '*' || c == '+') {
            return endsAt(line, 1) ? new ListMarker(c, -1, 1) : null;
        }
        int digits = 0;
        int number = 0;
        while (digits <= MOST_DIGITS && line.at + digits < line.end && isDigit(line.text.charAt(line.at + digits))) {
            number = digits < MOST_DIGITS ? number * 10 + line.text.charAt(line.at + digits) - '0' : number;
            digits++;
        }
        if (digits == 0 || digits > MOST_DIGITS || line.at + digits >= line.end) {
            return null;
        }
        char sign = line.text.charAt(line.at + digits);
        boolean isMarker = (sign == '.' || sign == ')') && endsAt(line, digits + 1);
        return isMarker ? new ListMarker(sign, number, digits + 1) : null;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean endsAt(Line line, int length) {
        int at = line.at + length;
        return at >= line.end
                || line.text.charAt(at) == ' '
                || line.text.charAt(at) == '\t'
                || line.text.charAt(at) == '\r';
    }
}
