package app.offgrid.notes.ui;

import com.codename1.ui.Font;

/** Where a text that is wider than a line may be cut. */
final class WordBreak {
    private WordBreak() {}

    /** The end of the longest part from there on that fits the room; at least one whole letter, unless there is none. */
    static int fitting(Font font, String text, int from, int room) {
        int low = from;
        int high = text.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (font.stringWidth(text.substring(from, middle)) <= room) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return wholeBefore(text, low, from);
    }

    /** The last place up to the wanted one where no letter is cut; the first one after the start if there is none. */
    static int wholeBefore(String text, int wanted, int start) {
        int at = Math.min(wanted, text.length());
        while (at > start && isWithinLetter(text, at)) {
            at--;
        }
        if (at == start && at < text.length()) {
            at++;
            while (isWithinLetter(text, at)) {
                at++;
            }
        }
        return at;
    }

    /** Between the halves of a surrogate pair, or before a mark on the letter. */
    private static boolean isWithinLetter(String text, int at) {
        return at > 0 && at < text.length() && (Character.isLowSurrogate(text.charAt(at)) || isMark(text.charAt(at)));
    }

    /** What stands on or under the letter before it, or joins it to the next one. */
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
}
