package app.offgrid.notes.markdown;

/** Web addresses that stand in a text without being a link. */
final class Addresses {
    private static final String[] BEGINNINGS = {"https://", "http://", "www.", "mailto:", "tel:"};

    private Addresses() {}

    /** Where the address that begins there ends, bare or in angle brackets; the same place if there is none. */
    static int end(String text, int from) {
        char c = text.charAt(from);
        if (c != 'h' && c != 'w' && c != 'm' && c != 't' && c != '<' && c != 'H' && c != 'W') {
            return from;
        }
        if (c != '<' && from > 0 && isWord(text.charAt(from - 1))) {
            return from;
        }
        int start = c == '<' ? from + 1 : from;
        int begun = beginning(text, start);
        if (begun == start) {
            return from;
        }
        int end = begun;
        while (end < text.length() && !isStop(text.charAt(end))) {
            end++;
        }
        if (c == '<') {
            return end < text.length() && text.charAt(end) == '>' && end > begun ? end + 1 : from;
        }
        end = withoutTail(text, start, end);
        return end > begun ? end : from;
    }

    /** What is to be opened for an address as it is written. */
    static String target(String shown) {
        return shown.startsWith("www.") || shown.startsWith("WWW.") ? "https://" + shown : shown;
    }

    private static int beginning(String text, int at) {
        for (String beginning : BEGINNINGS) {
            if (text.regionMatches(true, at, beginning, 0, beginning.length())) {
                return at + beginning.length();
            }
        }
        return at;
    }

    /** The full stop after an address ends the sentence, and a bracket that it does not open stands around it. */
    private static int withoutTail(String text, int from, int to) {
        int depth = 0;
        for (int i = from; i < to; i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
        }
        int end = to;
        while (end > from) {
            char c = text.charAt(end - 1);
            if (c == ')' && depth < 0) {
                depth++;
            } else if (".,:;!?*_~'\"".indexOf(c) < 0) {
                break;
            }
            end--;
        }
        return end;
    }

    private static boolean isStop(char c) {
        return c <= ' ' || c == '<' || c == '>' || c == '[' || c == ']' || c == '`' || c == '|';
    }

    private static boolean isWord(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c > '\u00bf';
    }
}
