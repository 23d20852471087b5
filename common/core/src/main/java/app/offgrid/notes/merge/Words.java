package app.offgrid.notes.merge;

/**
 * Cuts a text into words: the units that changes are told in. A word is
 *
 * <ul>
 *   <li>a run of letters and digits with their combining marks; an apostrophe, a middle dot or a low line between two
 *       letters, and a point, comma, colon, slash, hyphen or apostrophe between two digits do not end it
 *       ("don't", "file_name", "3.14", "12:30", "2026-11-23"), after the word rules of Unicode Standard Annex #29;
 *   <li>of Chinese and Japanese, which have no spaces, one ideograph, a run of hiragana or a run of katakana; of Thai and
 *       other scripts without spaces a whole run of letters, coarsely;
 *   <li>a run of spaces and tabs within a line;
 *   <li>a line feed;
 *   <li>else one grapheme cluster: a sign, an emoji with its joiners and tones, a flag.
 * </ul>
 *
 * No word ever ends within a grapheme cluster, so joining words never breaks a character that a reader sees.
 */
final class Words {
    private Words() {}

    /**
     * The end of the word that starts at an index.
     *
     * @param start at least 0, less than the length; 0 or the end of another word
     */
    static int end(String text, int start) {
        int length = text.length();
        int first = Character.codePointAt(text, start);
        int at = Graphemes.end(text, start);
        if (CodePoints.isSpace(first)) {
            return at == start + 1 ? endOfSpaces(text, at) : at;
        }
        CodePoints.Script script = CodePoints.script(first);
        if (script == CodePoints.Script.NONE || script == CodePoints.Script.IDEOGRAPHS) {
            return at;
        }
        int last = first;
        while (at < length) {
            int next = Character.codePointAt(text, at);
            if (CodePoints.script(next) == script) {
                last = next;
                at = Graphemes.end(text, at);
            } else if (script == CodePoints.Script.SPACED && isInner(text, at, last, next)) {
                at = at + 1;
            } else {
                return at;
            }
        }
        return at;
    }

    private static int endOfSpaces(String text, int start) {
        int at = start;
        while (at < text.length() && CodePoints.isSpace(text.charAt(at)) && Graphemes.end(text, at) == at + 1) {
            at++;
        }
        return at;
    }

    /** True if the sign at an index stands within a word. */
    private static boolean isInner(String text, int at, int before, int sign) {
        boolean joinsDigits = sign == '.' || sign == ',' || sign == ':' || sign == '/' || sign == '-';
        boolean joinsLetters = sign == '_' || sign == 0xB7;
        boolean joinsBoth = sign == '\'' || sign == 0x2019;
        if (!joinsDigits && !joinsLetters && !joinsBoth) {
            return false;
        }
        if (at + 1 >= text.length() || Graphemes.end(text, at) != at + 1) {
            return false;
        }
        int after = Character.codePointAt(text, at + 1);
        if (CodePoints.script(after) != CodePoints.Script.SPACED) {
            return false;
        }
        return joinsBoth || (joinsDigits ? CodePoints.isDigit(before) && CodePoints.isDigit(after) : true);
    }
}
