package app.offgrid.notes.search;

import java.util.ArrayList;
import java.util.List;

/** A piece of a text around its hits, on one line. Immutable. */
public final class Snippet {
    /** About so long, without the dots where it was cut. */
    private static final int CHARACTERS = 160;

    private static final int BEFORE = 40;
    /** So far from the wanted place a cut may move to meet a space. */
    private static final int SLACK = 16;

    private final String text;
    private final List<Range> ranges;

    private Snippet(String text, List<Range> ranges) {
        this.text = text;
        this.ranges = ranges;
    }

    /** The piece with most hits; the beginning if there are none. */
    public static Snippet of(String text, Hits hits) {
        int hit = hits.densest(CHARACTERS - BEFORE);
        int start = hit <= BEFORE ? 0 : wordStart(text, hit - BEFORE, hit);
        int end = Math.min(text.length(), start + CHARACTERS);
        if (end < text.length()) {
            end = wordEnd(text, end);
        }
        StringBuilder line = new StringBuilder(start > 0 ? "\u2026" : "");
        int shift = line.length() - start;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            line.append(c < ' ' ? ' ' : c);
        }
        line.append(end < text.length() ? "\u2026" : "");
        List<Range> ranges = new ArrayList<Range>();
        for (Range range : hits.ranges()) {
            if (range.start() >= start && range.end() <= end) {
                ranges.add(new Range(range.start() + shift, range.end() + shift));
            }
        }
        return new Snippet(line.toString(), ranges);
    }

    private static int wordStart(String text, int wanted, int hit) {
        for (int i = wanted; i < wanted + SLACK && i < hit; i++) {
            if (text.charAt(i) <= ' ') {
                return i + 1;
            }
        }
        return isLow(text.charAt(wanted)) ? wanted - 1 : wanted;
    }

    private static int wordEnd(String text, int wanted) {
        for (int i = wanted; i > wanted - SLACK; i--) {
            if (text.charAt(i) <= ' ') {
                return i;
            }
        }
        return isLow(text.charAt(wanted)) ? wanted + 1 : wanted;
    }

    private static boolean isLow(char c) {
        return c >= 0xDC00 && c <= 0xDFFF;
    }

    /** Line ends are spaces, dots stand where it was cut. */
    public String text() {
        return text;
    }

    /** What to mark in {@link #text()}, in order. */
    public List<Range> ranges() {
        return ranges;
    }
}
