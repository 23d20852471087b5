package app.offgrid.notes.merge;

/** A text cut into lines, each without its end: LF, CR LF or CR. An empty text has no lines. */
final class Lines {
    private final String text;
    private final int[] starts;
    private final int[] ends;
    private final int[] ids;
    private final String usualEnd;
    /** How often each number occurs, counted when first asked. */
    private int[] counts;

    private Lines(String text, int[] starts, int[] ends, int[] ids) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
        this.ids = ids;
        this.usualEnd = findUsualEnd();
    }

    /** Cuts a text; lines that say the same get equal numbers among all texts with this vocabulary. */
    static Lines of(String text, Vocabulary vocabulary) {
        Ints starts = new Ints();
        Ints ends = new Ints();
        Ints ids = new Ints();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            starts.add(at);
            ends.add(end);
            ids.add(vocabulary.number(text, at, end));
            boolean pair = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
            at = end + (pair ? 2 : 1);
        }
        starts.add(text.length());
        return new Lines(text, starts.toArray(), ends.toArray(), ids.toArray());
    }

    /** The numbers of the lines in order; not to be changed. */
    int[] ids() {
        return ids;
    }

    /** Of the whole text, in UTF-16 units. */
    int length() {
        return text.length();
    }

    /** Of the lines {@code [from, to)} with their ends. */
    int length(int from, int to) {
        return starts[to] - starts[from];
    }

    /** Marks the numbers of all lines without a letter or digit, such as empty ones and rules. */
    void markWordless(boolean[] marks) {
        for (int i = 0; i < ids.length; i++) {
            marks[ids[i]] |= isWordless(i);
        }
    }

    /** How often a line of this text stands in another text with the same vocabulary. */
    int occurrences(int line, Lines other) {
        if (other.counts == null) {
            other.counts = new int[1 + Ints.highest(other.ids)];
            for (int id : other.ids) {
                other.counts[id]++;
            }
        }
        return ids[line] < other.counts.length ? other.counts[ids[line]] : 0;
    }

    /** True if a line has no letter or digit. */
    boolean isWordless(int line) {
        for (int i = starts[line]; i < ends[line]; i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z') {
                return false;
            }
        }
        return true;
    }

    int count() {
        return ids.length;
    }

    /** What a line says, without its end. */
    String content(int line) {
        return text.substring(starts[line], ends[line]);
    }

    /** What the lines {@code [from, to)} say, without their ends. */
    String[] contents(int from, int to) {
        String[] contents = new String[to - from];
        for (int i = from; i < to; i++) {
            contents[i - from] = content(i);
        }
        return contents;
    }

    /** True if the lines {@code [from, to)} say nothing. */
    boolean isBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (starts[i] < ends[i]) {
                return false;
            }
        }
        return true;
    }

    /** The end of a line; empty for a last line without one. */
    String end(int line) {
        int length = starts[line + 1] - ends[line];
        if (length == 1) {
            return text.charAt(ends[line]) == '\n' ? "\n" : "\r";
        }
        return length == 0 ? "" : "\r\n";
    }

    /** The end that most lines have, of equally many the shorter; empty if none has one. */
    String usualEnd() {
        return usualEnd;
    }

    private String findUsualEnd() {
        int feeds = 0;
        int pairs = 0;
        int returns = 0;
        for (int i = 0; i < ids.length; i++) {
            String end = end(i);
            feeds += end.equals("\n") ? 1 : 0;
            pairs += end.equals("\r\n") ? 1 : 0;
            returns += end.equals("\r") ? 1 : 0;
        }
        if (feeds + pairs + returns == 0) {
            return "";
        }
        if (feeds >= pairs && feeds >= returns) {
            return "\n";
        }
        return pairs >= returns ? "\r\n" : "\r";
    }

    /** True if the last line has an end. */
    boolean endsLine() {
        return ids.length > 0 && ends[ids.length - 1] < text.length();
    }

    /** The lines {@code [from, to)}, each with an end. */
    String text(int from, int to, String end) {
        StringBuilder joined = new StringBuilder();
        for (int i = from; i < to; i++) {
            joined.append(text, starts[i], ends[i]).append(end);
        }
        return joined.toString();
    }
}
