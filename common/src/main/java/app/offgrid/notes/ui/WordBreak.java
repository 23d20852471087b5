package app.offgrid.notes.ui;

import com.codename1.ui.Font;

/** Where a text that is drawn word by word may be broken into lines. */
final class WordBreak {
    private WordBreak() {}

    /** The end of the word that begins there, with the spaces after it; a word wider than the room is cut. */
    static int pieceEnd(String text, int from, Font font, int room) {
        int end = from;
        while (end < text.length() && text.charAt(end) != ' ' && text.charAt(end) != '\n') {
            end++;
        }
        if (font.stringWidth(text.substring(from, end)) > room) {
            int low = from + 1;
            int high = end;
            while (low < high) {
                int middle = (low + high + 1) / 2;
                if (font.stringWidth(text.substring(from, middle)) <= room) {
                    low = middle;
                } else {
                    high = middle - 1;
                }
            }
            end = low;
        }
        while (end < text.length() && text.charAt(end) == ' ') {
            end++;
        }
        return end;
    }
}
