package app.offgrid.notes.search;

/**
 * Writes letters that people take for the same alike: case, diacritics, full width, Arabic vowel signs and the forms of
 * alef, yeh and heh, the nukta of Indic scripts, and the digits of other scripts. Needs nothing of the platform, so an
 * index means the same on every device.
 */
final class Folding {
    /** Letters that fold to two, each followed by what it folds to. */
    private static final String[] PAIRS = {
        "\u00dfss",
        "\u1e9ess",
        "\u00e6ae",
        "\u0153oe",
        "\u00feth",
        "\u0133ij",
        "\u01f3dz",
        "\u01c6dz",
        "\u01c9lj",
        "\u01ccnj",
        "\ufb00ff",
        "\ufb01fi",
        "\ufb02fl",
        "\ufb05st",
        "\ufb06st"
    };

    /** Single letters, each followed by what it folds to: Latin, Arabic, the Indic letters with a nukta built in. */
    private static final String SINGLE = "\u0149n\u0140l\u00aaa\u00bao\u00b5\u03bc"
            + "\u0622\u0627\u0623\u0627\u0625\u0627\u0671\u0627\u0624\u0648\u0626\u064a\u0629\u0647\u0649\u064a\u06cc\u064a"
            + "\u06a9\u0643\u06be\u0647\u06c1\u0647\u0958\u0915\u0959\u0916\u095a\u0917\u095b\u091c\u095c\u0921\u095d\u0922"
            + "\u095e\u092b\u095f\u092f\u0929\u0928\u0931\u0930\u0934\u0933\u09dc\u09a1\u09dd\u09a2\u09df\u09af\u0a33\u0a32"
            + "\u0a36\u0a38\u0a59\u0a16\u0a5a\u0a17\u0a5b\u0a1c\u0a5e\u0a2b";

    /** Signs that are left out: the first and the last of each range. */
    private static final String DROPPED =
            "\u00ad\u00ad\u0300\u036f\u0483\u0487\u0591\u05bd\u05bf\u05bf\u05c1\u05c2\u05c4\u05c5"
                    + "\u0610\u061a\u0640\u0640\u064b\u065f\u0670\u0670\u06d6\u06dc\u06df\u06e8\u06ea\u06ed\u093c\u093c\u09bc\u09bc"
                    + "\u0a3c\u0a3c\u0abc\u0abc\u0b3c\u0b3c\u1ab0\u1aff\u1dc0\u1dff\u200b\u200f\u2060\u2060\u20d0\u20ff\ufe00\ufe0f"
                    + "\ufe20\ufe2f\ufeff\ufeff";

    private static final String DIGIT_ZEROS =
            "\u0660\u06f0\u0966\u09e6\u0a66\u0ae6\u0b66\u0be6\u0c66\u0ce6\u0d66\u0e50";

    private Folding() {}

    /** True for a sign that searching does not see: it neither counts nor ends a word. */
    static boolean isDropped(int codePoint) {
        for (int i = 0; codePoint >= 0xad && i < DROPPED.length(); i += 2) {
            if (codePoint >= DROPPED.charAt(i) && codePoint <= DROPPED.charAt(i + 1)) {
                return true;
            }
        }
        return codePoint >= 0xE0100 && codePoint <= 0xE01EF || codePoint >= 0x1F3FB && codePoint <= 0x1F3FF;
    }

    /** Appends what a code point folds to: one or two characters, or a surrogate pair. */
    static void fold(int codePoint, StringBuilder out) {
        if (codePoint < 0x80) {
            out.append((char) (codePoint >= 'A' && codePoint <= 'Z' ? codePoint + 32 : codePoint));
        } else if (codePoint >= 0x10000) {
            out.append((char) (0xD800 + (codePoint - 0x10000 >> 10)));
            out.append((char) (0xDC00 + (codePoint - 0x10000 & 0x3ff)));
        } else if (codePoint >= 0xFF01 && codePoint <= 0xFF5E) {
            fold(codePoint - 0xFF01 + 0x21, out);
        } else {
            foldLetter(base((char) codePoint), out);
        }
    }

    private static void foldLetter(char letter, StringBuilder out) {
        if (letter == '\u3099' || letter == '\u309a') {
            voice(letter == '\u3099' ? 1 : 2, out);
            return;
        }
        for (String pair : PAIRS) {
            if (pair.charAt(0) == letter) {
                out.append(pair.charAt(1)).append(pair.charAt(2));
                return;
            }
        }
        out.append(letter);
    }

    /** A Japanese voicing sign of its own: joins the letter before it, as most texts have it. */
    private static void voice(int step, StringBuilder out) {
        int last = out.length() - 1;
        char letter = last < 0 ? ' ' : out.charAt(last);
        if (letter >= '\u304b' && letter <= '\u307b' || letter >= '\u30ab' && letter <= '\u30db') {
            out.setCharAt(last, (char) (letter + step));
        }
    }

    private static char base(char letter) {
        char found = inTable(letter, '\u00c0', FoldingTables.LATIN);
        found = inTable(found, '\u1e00', FoldingTables.LATIN_ADDITIONAL);
        found = inTable(found, '\u0370', FoldingTables.GREEK);
        found = inTable(found, '\u1f00', FoldingTables.GREEK_EXTENDED);
        found = inTable(found, '\u0400', FoldingTables.CYRILLIC);
        if (found >= '\u0531' && found <= '\u0556') {
            return (char) (found + 48); // Armenian
        }
        for (int i = 0; i < SINGLE.length(); i += 2) {
            if (SINGLE.charAt(i) == found) {
                return SINGLE.charAt(i + 1);
            }
        }
        return digit(found);
    }

    private static char inTable(char letter, char first, String table) {
        int index = letter - first;
        return index >= 0 && index < table.length() ? table.charAt(index) : letter;
    }

    private static char digit(char letter) {
        for (int i = 0; i < DIGIT_ZEROS.length(); i++) {
            int value = letter - DIGIT_ZEROS.charAt(i);
            if (value >= 0 && value <= 9) {
                return (char) ('0' + value);
            }
        }
        return letter;
    }
}
