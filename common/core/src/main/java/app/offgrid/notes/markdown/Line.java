package app.offgrid.notes.markdown;

/** One line of a text, read from left to right. Columns count a tab up to the next multiple of four. */
final class Line {
    final String text;
    final int end;
    int at;
    private int column;

    Line(String text, int from, int end) {
        this.text = text;
        this.at = from;
        this.end = end;
    }

    boolean isBlank() {
        return indent() < 0;
    }

    /** Columns of white space ahead, or -1 if there is nothing else. */
    int indent() {
        int columns = 0;
        for (int i = at; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\t') {
                columns += 4 - (column + columns) % 4;
            } else if (c == ' ' || c == '\r') {
                columns++;
            } else {
                return columns;
            }
        }
        return -1;
    }

    /** Goes on by as many columns of white space, or to the first other sign. */
    void skip(int columns) {
        int left = columns;
        while (left > 0 && at < end && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            int width = text.charAt(at) == '\t' ? 4 - column % 4 : 1;
            column += width;
            left -= width;
            at++;
        }
    }

    void skipSpace() {
        skip(Integer.MAX_VALUE);
    }

    /** Goes on by characters that are no tabs. */
    void advance(int characters) {
        at += characters;
        column += characters;
    }

    char first() {
        return at < end ? text.charAt(at) : '\n';
    }

    /** How often the sign ahead is repeated. */
    int run() {
        int to = at;
        while (to < end && text.charAt(to) == text.charAt(at)) {
            to++;
        }
        return to - at;
    }

    /** What is left, without white space at its end. */
    String rest() {
        int to = end;
        while (to > at && text.charAt(to - 1) <= ' ') {
            to--;
        }
        return text.substring(at, to);
    }
}
