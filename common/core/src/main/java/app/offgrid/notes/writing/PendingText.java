package app.offgrid.notes.writing;

import app.offgrid.notes.merge.MergedText;
import app.offgrid.notes.merge.TextMerge;
import java.util.ArrayList;
import java.util.List;

/**
 * A text that the device's own editor has been asked to show, and may not show yet: keys that were pressed meanwhile, or a
 * composition that must not be disturbed, come with a text from before. What was asked for is not taken back by that: both
 * changes are merged. Immutable.
 */
public final class PendingText {
    /** Asked for one after another while nothing was typed; of more, the oldest is long gone. */
    private static final int MAX_TEXTS = 8;

    /** What the editor may show, the oldest first; the last is what it is to show. */
    private final List<String> texts;

    private PendingText(List<String> texts) {
        this.texts = texts.subList(Math.max(0, texts.size() - MAX_TEXTS), texts.size());
    }

    /**
     * @param before what the editor shows
     * @param after what it has been asked to show in place of that
     */
    public static PendingText of(String before, String after) {
        List<String> texts = new ArrayList<String>();
        texts.add(before);
        texts.add(after);
        return new PendingText(texts);
    }

    /** The editor has been asked to show another text still. */
    public PendingText then(String after) {
        List<String> more = new ArrayList<String>(texts);
        more.add(after);
        return new PendingText(more);
    }

    /**
     * The text as it is meant, with what was asked for and what was typed. Where they overlap, what was typed stands.
     *
     * @param arrived the editor's text after a key. That changes a small part of a text, so it was typed on the nearest one.
     * @return the same text if it was typed on the one that was asked for last
     */
    public String meant(String arrived) {
        String last = texts.get(texts.size() - 1);
        String base = last;
        int nearest = distance(last, arrived);
        for (int i = texts.size() - 2; i >= 0; i--) {
            int distance = distance(texts.get(i), arrived);
            if (distance < nearest) {
                nearest = distance;
                base = texts.get(i);
            }
        }
        return base.equals(last)
                ? arrived
                : TextMerge.merge(base, arrived, last).withAll(MergedText.Choice.MINE);
    }

    /** How many characters stand between what two texts have in common at their beginnings and ends. */
    private static int distance(String one, String other) {
        int most = Math.min(one.length(), other.length());
        int start = 0;
        while (start < most && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < most - start && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        return one.length() + other.length() - 2 * (start + end);
    }
}
