package app.offgrid.notes.ui;

import app.offgrid.notes.merge.Graphemes;

/**
 * The levels that say in which order letters of two directions are seen: Unicode's bidirectional algorithm (UAX #9) but for
 * explicit embeddings and pairs of brackets (X1 to X8, N0), which notes can do without. An odd level is from right to left.
 */
final class BidiLevels {
    private static final byte L = 0;
    private static final byte R = 1;
    private static final byte EUROPEAN = 2;
    private static final byte ARABIC = 3;
    /** A letter from right to left after which digits are Arabic ones. */
    private static final byte ARABIC_LETTER = 4;
    /** A sign that joins two numbers: a comma, a colon. */
    private static final byte SEPARATOR = 5;
    /** Plus and minus. */
    private static final byte SIGN = 6;
    /** A sign that belongs to the number beside it: a per cent. */
    private static final byte UNIT = 7;

    private static final byte NEUTRAL = 8;
    private static final byte MARK = 9;
    private static final byte END = 10;

    private static final String BRACKETS = "()[]{}<>\u00ab\u00bb\u2039\u203a";

    private final byte[] types;
    private final byte outer;

    private BidiLevels(byte[] types, byte outer) {
        this.types = types;
        this.outer = outer;
    }

    /** A level for each character of a text, whose lines all have the same direction. */
    static byte[] of(String text, boolean rightToLeft) {
        byte[] types = new byte[text.length()];
        for (int i = 0; i < types.length; i++) {
            boolean low = i > 0 && Character.isLowSurrogate(text.charAt(i));
            types[i] = low ? types[i - 1] : type(text.charAt(i));
        }
        BidiLevels levels = new BidiLevels(types, rightToLeft ? R : L);
        int start = 0;
        for (int i = 0; i <= types.length; i++) {
            if (i == types.length || types[i] == END) {
                levels.resolve(start, i);
                if (i < types.length) {
                    types[i] = levels.outer;
                }
                start = i + 1;
            }
        }
        return types;
    }

    /** The order in which what has these levels is seen, from left to right: rule L2. */
    static int[] visualOrder(byte[] levels) {
        int[] order = new int[levels.length];
        int highest = 0;
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
            highest = Math.max(highest, levels[i]);
        }
        for (int level = highest; level > 0; level--) {
            int from = 0;
            while (from < order.length) {
                int to = from;
                while (to < order.length && levels[order[to]] >= level) {
                    to++;
                }
                reverse(order, from, to - 1);
                from = Math.max(to, from + 1);
            }
        }
        return order;
    }

    /** Signs of an odd level as they are seen, for those who draw them from left to right: last first, and mirrored (L4). */
    static String turned(String signs) {
        StringBuilder turned = new StringBuilder();
        int at = 0;
        while (at < signs.length()) {
            int end = Graphemes.end(signs, at);
            int pair = BRACKETS.indexOf(signs.charAt(at));
            turned.insert(
                    0, pair < 0 ? signs.substring(at, end) : BRACKETS.charAt(pair ^ 1) + signs.substring(at + 1, end));
            at = end;
        }
        return turned.toString();
    }

    private static void reverse(int[] order, int first, int last) {
        for (int i = first, k = last; i < k; i++, k--) {
            int kept = order[i];
            order[i] = order[k];
            order[k] = kept;
        }
    }

    private void resolve(int start, int end) {
        resolveDigits(start, end);
        joinNumbers(start, end);
        resolveNeutrals(start, end);
        for (int i = start; i < end; i++) {
            boolean number = types[i] == EUROPEAN || types[i] == ARABIC;
            types[i] = (byte) (number ? 2 : types[i] == R ? 1 : outer == R ? 2 : 0);
        }
    }

    /** Rules W1 to W3: marks are as their letter, digits after Arabic letters are Arabic ones. */
    private void resolveDigits(int start, int end) {
        byte strong = outer;
        for (int i = start; i < end; i++) {
            if (types[i] == MARK) {
                types[i] = i == start ? outer : types[i - 1];
            }
            if (types[i] == L || types[i] == R || types[i] == ARABIC_LETTER) {
                strong = types[i];
            } else if (types[i] == EUROPEAN && strong == ARABIC_LETTER) {
                types[i] = ARABIC;
            }
        }
        for (int i = start; i < end; i++) {
            types[i] = types[i] == ARABIC_LETTER ? R : types[i];
        }
    }

    /** Rules W4 to W7: signs within and beside numbers, and numbers after letters from left to right. */
    private void joinNumbers(int start, int end) {
        for (int i = start + 1; i < end - 1; i++) {
            boolean joins = types[i - 1] == types[i + 1]
                    && (types[i] == SEPARATOR && (types[i - 1] == EUROPEAN || types[i - 1] == ARABIC)
                            || types[i] == SIGN && types[i - 1] == EUROPEAN);
            types[i] = joins ? types[i - 1] : types[i];
        }
        for (int i = start; i < end; i++) {
            if (types[i] == UNIT) {
                int after = i;
                while (after < end && types[after] == UNIT) {
                    after++;
                }
                boolean beside = i > start && types[i - 1] == EUROPEAN || after < end && types[after] == EUROPEAN;
                types[i] = beside ? EUROPEAN : NEUTRAL;
            }
        }
        byte strong = outer;
        for (int i = start; i < end; i++) {
            if (types[i] == L || types[i] == R) {
                strong = types[i];
            } else if (types[i] == EUROPEAN && strong == L) {
                types[i] = L;
            } else if (types[i] == SEPARATOR || types[i] == SIGN) {
                types[i] = NEUTRAL;
            }
        }
    }

    /** Rules N1 and N2: what is between two of a direction has it too, anything else that of the text. */
    private void resolveNeutrals(int start, int end) {
        int i = start;
        while (i < end) {
            int after = i;
            while (after < end && types[after] == NEUTRAL) {
                after++;
            }
            byte before = i == start ? outer : direction(types[i - 1]);
            byte behind = after == end ? outer : direction(types[after]);
            for (; i < after; i++) {
                types[i] = before == behind ? before : outer;
            }
            i++;
        }
    }

    private static byte direction(byte type) {
        return type == L ? L : R;
    }

    /** What stands on or under the letter before it, or joins it to the next one, and has no direction of its own. */
    static boolean isMark(char c) {
        return c >= 0x0300 && c <= 0x036f
                || c >= 0x0591 && c <= 0x05c7 && c != 0x05be && c != 0x05c0 && c != 0x05c3 && c != 0x05c6
                || c >= 0x0610 && c <= 0x061a
                || c >= 0x064b && c <= 0x065f
                || c == 0x0670
                || c >= 0x06d6 && c <= 0x06dc
                || c >= 0x20d0 && c <= 0x20ff
                || c >= 0xfe00 && c <= 0xfe0f
                || c >= 0x200b && c <= 0x200d;
    }

    private static byte type(char c) {
        if (c == '\n') {
            return END;
        }
        if (isMark(c)) {
            return MARK;
        }
        if (c >= '0' && c <= '9' || c >= 0x06f0 && c <= 0x06f9) {
            return EUROPEAN;
        }
        if (c >= 0x0660 && c <= 0x0669 || c == 0x066b || c == 0x066c) {
            return ARABIC;
        }
        if (c == ',' || c == '.' || c == ':' || c == '/' || c == 0xa0 || c == 0x060c) {
            return SEPARATOR;
        }
        if (c == '+' || c == '-' || c == 0x2212) {
            return SIGN;
        }
        if (c >= '#' && c <= '%' || c >= 0xa2 && c <= 0xa5 || c == 0xb0 || c == 0x066a || c >= 0x20a0 && c <= 0x20cf) {
            return UNIT;
        }
        if (TextDirection.isRightToLeft(c)) {
            boolean hebrew = c < 0x0600 || c >= 0x07c0 && c < 0x0860 || c >= 0xfb1d && c < 0xfb50 || c == 0x200f;
            return hebrew || Character.isHighSurrogate(c) ? R : ARABIC_LETTER;
        }
        return TextDirection.isLeftToRight(c) ? L : NEUTRAL;
    }
}
