package app.offgrid.notes.note;

/**
 * Text that every platform keeps whole: without U+0000, at which one platform's database ends a text, and without half a
 * surrogate pair, of which one platform's UTF-8 makes an empty text. The contract allows neither in a note.
 */
public final class WellFormed {
    /** What takes the place of either. */
    public static final char REPLACEMENT = '\ufffd';

    private WellFormed() {}

    /** The text with U+FFFD for each U+0000 and each lone surrogate; the very same object if it has none. Null for null. */
    public static String of(String text) {
        int at = text == null ? -1 : firstFault(text, 0);
        if (at < 0) {
            return text;
        }
        char[] characters = text.toCharArray();
        while (at >= 0) {
            characters[at] = REPLACEMENT;
            at = firstFault(text, at + 1);
        }
        return new String(characters, 0, characters.length);
    }

    /** True if the text has neither; true for null. */
    public static boolean is(String text) {
        return text == null || firstFault(text, 0) < 0;
    }

    /** The first characters of a text, at most so many, and one less where they would end with half a pair. */
    public static String head(String text, int most) {
        return text.length() <= most ? text : text.substring(0, isWithinPair(text, most) ? most - 1 : most);
    }

    /** The last characters of a text, at most so many, and one less where they would begin with half a pair. */
    public static String tail(String text, int most) {
        int start = Math.max(0, text.length() - most);
        return text.substring(isWithinPair(text, start) ? start + 1 : start);
    }

    /** True if the place is between the two halves of a surrogate pair. */
    public static boolean isWithinPair(String text, int at) {
        return at > 0 && at < text.length() && isHigh(text.charAt(at - 1)) && isLow(text.charAt(at));
    }

    /** @param from not within a pair, or behind a fault */
    private static int firstFault(String text, int from) {
        int length = text.length();
        for (int i = from; i < length; i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return i;
            }
            if (c >= 0xD800 && c <= 0xDFFF) {
                if (c > 0xDBFF || i + 1 == length || !isLow(text.charAt(i + 1))) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }

    static boolean isHigh(char c) {
        return c >= 0xD800 && c <= 0xDBFF;
    }

    static boolean isLow(char c) {
        return c >= 0xDC00 && c <= 0xDFFF;
    }
}
