package app.offgrid.notes.merge;

/**
 * Where the characters that a reader sees end: an approximation of the extended grapheme clusters of Unicode Standard
 * Annex #29. It never ends a cluster where the annex does not, so nothing that a reader sees as one is cut; it may join
 * what the annex parts: a soft hyphen or word joiner goes with what is before it, and an Indic virama joins the letter
 * after it (as the annex has it since Unicode 15.1, there for some scripts only).
 */
final class Graphemes {
    private Graphemes() {}

    /**
     * The end of the cluster that starts at an index.
     *
     * @param start at least 0, less than the length; 0 or the end of another cluster
     */
    static int end(String text, int start) {
        int length = text.length();
        int last = Character.codePointAt(text, start);
        int at = start + Character.charCount(last);
        if (last < 0x300 && (at == length || text.charAt(at) < 0xAD) && !(last == '\r' && isAt(text, at, '\n'))) {
            return at; // Nearly all of most texts.
        }
        boolean isPictograph = CodePoints.isPictograph(last);
        boolean isJoined = false;
        int indicators = CodePoints.isRegionalIndicator(last) ? 1 : 0;
        while (at < length) {
            int next = Character.codePointAt(text, at);
            boolean joins;
            if (isControl(last) || isControl(next)) {
                joins = last == '\r' && next == '\n';
            } else if (CodePoints.isExtending(next)) {
                joins = true;
            } else if (CodePoints.isPrepended(last) || isVirama(last) || isSyllable(last, next)) {
                joins = true;
            } else if (isPictograph && isJoined && CodePoints.isPictograph(next)) {
                joins = true;
            } else {
                joins = indicators == 1 && CodePoints.isRegionalIndicator(next);
            }
            if (!joins) {
                return at;
            }
            if (!CodePoints.isExtending(next)) {
                isPictograph = CodePoints.isPictograph(next);
                indicators = CodePoints.isRegionalIndicator(next) ? indicators + 1 : 0;
            }
            isJoined = next == CodePoints.ZERO_WIDTH_JOINER;
            last = next;
            at += Character.charCount(next);
        }
        return at;
    }

    private static boolean isAt(String text, int index, char expected) {
        return index < text.length() && text.charAt(index) == expected;
    }

    private static boolean isControl(int codePoint) {
        return codePoint < 0x20
                || codePoint >= 0x7F && codePoint < 0xA0
                || codePoint == 0x2028
                || codePoint == 0x2029
                || codePoint == 0x200B;
    }

    /** The signs that bind a consonant of an Indic script to the one after it. */
    private static boolean isVirama(int codePoint) {
        return codePoint >= 0x94D && codePoint <= 0xD4D && (codePoint & 0x7F) == 0x4D;
    }

    /** True if a letter of a Hangul syllable goes on with another: L (L | V | LV | LVT), (LV | V) (V | T), T T. */
    private static boolean isSyllable(int before, int next) {
        if (next < 0x1100 || before < 0x1100) {
            return false;
        }
        char first = syllablePart(before);
        char second = syllablePart(next);
        switch (first) {
            case 'L':
                return second == 'L' || second == 'V' || second == 'S' || second == 'C';
            case 'S':
            case 'V':
                return second == 'V' || second == 'T';
            case 'C':
            case 'T':
                return second == 'T';
            default:
                return false;
        }
    }

    /** Leading, vowel, trailing; S a syllable that is open (LV), C one that is closed (LVT). */
    private static char syllablePart(int codePoint) {
        if (codePoint >= 0xAC00 && codePoint <= 0xD7A3) {
            return (codePoint - 0xAC00) % 28 == 0 ? 'S' : 'C';
        }
        if (codePoint <= 0x115F || codePoint >= 0xA960 && codePoint <= 0xA97C) {
            return 'L';
        }
        if (codePoint <= 0x11A7 || codePoint >= 0xD7B0 && codePoint <= 0xD7C6) {
            return 'V';
        }
        boolean isTrailing = codePoint <= 0x11FF || codePoint >= 0xD7CB && codePoint <= 0xD7FB;
        return isTrailing ? 'T' : ' ';
    }
}
