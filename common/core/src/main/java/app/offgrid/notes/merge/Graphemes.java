package app.offgrid.notes.merge;

/**
 * Where the characters that a person sees begin and end: an approximation of the extended grapheme clusters of
 * Unicode's UAX #29. It keeps together a character and its marks (rules GB9, GB9a), CR LF (GB3), emoji joined by a
 * zero-width joiner (GB11), pairs of regional indicators (GB12, GB13), signs that go before a digit (GB9b) and
 * surrogate pairs. It differs where it does not matter to words: Hangul jamo and Indic conjuncts are separate clusters,
 * for both sides of such a border belong to one word; and anything may be joined to an emoji by a joiner.
 */
public final class Graphemes {
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private Graphemes() {}

    /**
     * The end of the cluster that begins at an index.
     *
     * @param start a border of clusters, less than the length
     */
    public static int end(String text, int start) {
        int length = text.length();
        int code = codePoint(text, start);
        int end = start + Character.charCount(code);
        if (code == '\r' && end < length && text.charAt(end) == '\n') {
            return end + 1;
        }
        if (isControl(code)) {
            return end;
        }
        while (isPrepended(code) && end < length && !isControl(codePoint(text, end))) {
            code = codePoint(text, end);
            end += Character.charCount(code);
        }
        if (isRegional(code) && end < length && isRegional(codePoint(text, end))) {
            end += 2;
        }
        int before = code;
        while (end < length) {
            int next = codePoint(text, end);
            boolean joined = before == ZERO_WIDTH_JOINER && isPictographic(next);
            if (!joined && (next < 0x300 || CharacterClass.of(next) != CharacterClass.MARK)) {
                break;
            }
            end += Character.charCount(next);
            before = next;
        }
        return end;
    }

    /** The code point at an index; of a surrogate without its partner, the surrogate. */
    static int codePoint(String text, int index) {
        char first = text.charAt(index);
        if (first < Character.MIN_HIGH_SURROGATE
                || first > Character.MAX_HIGH_SURROGATE
                || index + 1 == text.length()) {
            return first;
        }
        char second = text.charAt(index + 1);
        return Character.isLowSurrogate(second) ? Character.toCodePoint(first, second) : first;
    }

    /** Characters that nothing continues (GB4, GB5). */
    private static boolean isControl(int code) {
        return code < 0x20
                || code >= 0x7F && code < 0xA0
                || code == 0xAD
                || code == 0x61C
                || code == 0x180E
                || code == 0x200B
                || code >= 0x200E && code <= 0x200F
                || code >= 0x2028 && code <= 0x202E
                || code >= 0x2060 && code <= 0x206F
                || code >= 0xD800 && code <= 0xDFFF
                || code == 0xFEFF
                || code >= 0xFFF0 && code <= 0xFFFB;
    }

    private static boolean isPrepended(int code) {
        return code >= 0x600 && code <= 0x605
                || code == 0x6DD
                || code == 0x70F
                || code == 0x8E2
                || code == 0x110BD
                || code == 0x110CD;
    }

    private static boolean isRegional(int code) {
        return code >= 0x1F1E6 && code <= 0x1F1FF;
    }

    /** A wide guess: the blocks that have pictographic characters. */
    private static boolean isPictographic(int code) {
        return code == 0xA9
                || code == 0xAE
                || code >= 0x203C && code <= 0x2049
                || code >= 0x2100 && code <= 0x2BFF
                || code >= 0x3030 && code <= 0x303D
                || code >= 0x3297 && code <= 0x3299
                || code >= 0x1F000 && code <= 0x1FAFF && !isRegional(code);
    }
}
