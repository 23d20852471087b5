package app.offgrid.notes.markdown;

/** The bracketed address after the words of a link. It holds no bracket and no space, so that readings never overlap. */
final class Link {
    final String target;
    /** After the closing bracket. */
    final int end;

    private Link(String target, int end) {
        this.target = target;
        this.end = end;
    }

    /** Reads {@code (target)} or {@code (target "title")}; null if there is none. */
    static Link read(String text, int at) {
        if (at >= text.length() || text.charAt(at) != '(') {
            return null;
        }
        int from = at + 1;
        boolean angled = from < text.length() && text.charAt(from) == '<';
        int end = angled ? from + 1 : from;
        int depth = 0;
        while (end < text.length() && !isStop(text.charAt(end))) {
            char c = text.charAt(end);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth < 0 || c == '>' && angled) {
                break;
            }
            end++;
        }
        String target = text.substring(angled ? from + 1 : from, end);
        int close = angled ? end + 1 : end;
        close = title(text, close);
        return close < text.length() && text.charAt(close) == ')' ? new Link(target, close + 1) : null;
    }

    /** Past a title in quotes, which is not shown. */
    private static int title(String text, int at) {
        int start = at;
        while (start < text.length() && text.charAt(start) == ' ') {
            start++;
        }
        if (start < text.length() && start > at && (text.charAt(start) == '"' || text.charAt(start) == '\'')) {
            int end = start + 1;
            while (end < text.length() && text.charAt(end) != text.charAt(start) && !isBracket(text.charAt(end))) {
                end++;
            }
            return end + 1;
        }
        return start;
    }

    private static boolean isStop(char c) {
        return c <= ' ' || isBracket(c);
    }

    private static boolean isBracket(char c) {
        return c == '[' || c == ']' || c == '\n';
    }
}
