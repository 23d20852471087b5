package app.offgrid.notes.ui;

/** The beginning of a Markdown text as a list shows it: in one line, without the signs. */
final class Preview {
    private static final String SIGNS_AT_LINE_START = "#>-*+ \t";
    private static final String SIGNS_ANYWHERE = "*_`~";

    private Preview() {}

    /** Lines are joined by dots; headings, lists, quotes, emphasis, code and links lose their signs. */
    static String of(String markdown) {
        StringBuilder plain = new StringBuilder();
        int at = 0;
        while (at < markdown.length()) {
            int end = markdown.indexOf('\n', at);
            end = end < 0 ? markdown.length() : end;
            appendLine(plain, markdown.substring(lineStart(markdown, at, end), end));
            at = end + 1;
        }
        return plain.toString();
    }

    /** Where the words of a line begin: after heading, list, quote, number and checkbox signs. */
    private static int lineStart(String text, int at, int end) {
        int start = at;
        while (start < end && SIGNS_AT_LINE_START.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        // "*word*" at the start of a line is emphasis and not a list; both lose their sign.
        if (start + 3 <= end && text.charAt(start) == '[' && text.charAt(start + 2) == ']') {
            start += 3;
        }
        return start;
    }

    private static void appendLine(StringBuilder plain, String line) {
        String words = line.trim();
        if (words.length() == 0) {
            return;
        }
        if (plain.length() > 0) {
            plain.append(" \u00b7 ");
        }
        int at = 0;
        while (at < words.length()) {
            char c = words.charAt(at);
            int close = c == '[' ? words.indexOf("](", at) : -1;
            int end = close < 0 ? -1 : words.indexOf(')', close);
            if (end >= 0) {
                plain.append(words.substring(at + 1, close));
                at = end + 1;
                continue;
            }
            if (SIGNS_ANYWHERE.indexOf(c) < 0) {
                plain.append(c);
            }
            at++;
        }
    }
}
