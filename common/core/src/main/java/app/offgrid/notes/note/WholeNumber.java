package app.offgrid.notes.note;

/**
 * Whole numbers in texts from elsewhere. The platforms' own reading differs: iOS makes nonsense of the digits of other
 * scripts, which the JVM reads.
 */
public final class WholeNumber {
    private WholeNumber() {}

    /** The number that a text is: the digits 0 to 9, with or without a minus sign; null for any other text, or one too large. */
    public static Long parse(String text) {
        boolean negative = text.startsWith("-");
        int start = negative ? 1 : 0;
        if (start == text.length()) {
            return null;
        }
        long below = 0; // counted downwards, where there is room for one more
        for (int i = start; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || below < (Long.MIN_VALUE + digit) / 10) {
                return null;
            }
            below = below * 10 - digit;
        }
        if (negative) {
            return Long.valueOf(below);
        }
        return below == Long.MIN_VALUE ? null : Long.valueOf(-below);
    }
}
