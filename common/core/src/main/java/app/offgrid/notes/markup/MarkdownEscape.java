package app.offgrid.notes.markup;

/** Plain text as Markdown that shows as that text. Escapes as little as it can, since people read the source too. */
final class MarkdownEscape {
    private MarkdownEscape() {}

    /** Text within a line: what would begin emphasis, code, a link or an HTML tag. */
    static String inline(String text) {
        StringBuilder result = null;
        for (int i = 0; i < text.length(); i++) {
            if (needsEscape(text, i)) {
                if (result == null) {
                    result = new StringBuilder(text.length() + 8).append(text, 0, i);
                }
                result.append('\\');
            }
            if (result != null) {
                result.append(text.charAt(i));
            }
        }
        return result == null ? text : result.toString();
    }

    private static boolean needsEscape(String text, int i) {
        char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
        switch (text.charAt(i)) {
            case '`':
            case '*':
                return true;
            case '_':
                return !isWord(i == 0 ? ' ' : text.charAt(i - 1)) || !isWord(next);
            case '\\':
                return next > ' ' && !isWord(next);
            case '~':
                return next == '~';
            case ']':
                return next == '(';
            case '<':
                return isWord(next) || next == '/' || next == '!';
            default:
                return false;
        }
    }

    private static boolean isWord(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c > 0x7f;
    }

    /** The beginning of a line: what would make it a heading, a quote, a list item or a rule. */
    static String lineStart(String line) {
        int digits = 0;
        while (digits < line.length() && digits < 10 && line.charAt(digits) >= '0' && line.charAt(digits) <= '9') {
            digits++;
        }
        if (digits > 0) {
            boolean isItem =
                    digits < line.length() && ").".indexOf(line.charAt(digits)) >= 0 && endsAt(line, digits + 1);
            return isItem ? line.substring(0, digits) + "\\" + line.substring(digits) : line;
        }
        int hashes = 0;
        while (hashes < line.length() && line.charAt(hashes) == '#') {
            hashes++;
        }
        boolean isHeading = hashes > 0 && hashes <= 6 && endsAt(line, hashes);
        boolean isQuote = line.startsWith(">");
        boolean isItem = (line.startsWith("-") || line.startsWith("+")) && endsAt(line, 1);
        boolean isRule = line.startsWith("---") || line.startsWith("===");
        return isHeading || isQuote || isItem || isRule ? "\\" + line : line;
    }

    private static boolean endsAt(String line, int index) {
        return index == line.length() || line.charAt(index) == ' ';
    }
}
