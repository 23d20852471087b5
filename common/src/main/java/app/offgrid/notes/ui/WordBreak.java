package app.offgrid.notes.ui;

import app.offgrid.notes.merge.Graphemes;
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
        int at = start;
        while (at < text.length()) {
            int next = Graphemes.end(text, at);
            if (next > wanted && at > start) {
                break;
            }
            at = next;
        }
        return at;
    }
}
