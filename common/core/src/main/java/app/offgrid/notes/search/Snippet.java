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

    private static final String DOTS = "\u2026";

    private final String text;
    private final List<Range> ranges;
    private final Range source;
    private final boolean toTheEnd;

    private Snippet(String text, List<Range> ranges, Range source, boolean toTheEnd) {
        this.text = text;
        this.ranges = ranges;
        this.source = source;
        this.toTheEnd = toTheEnd;
    }

    /** The piece with most hits; the beginning if there are none. */
    public static Snippet of(String text, Hits hits) {
        int hit = hits.densest(CHARACTERS - BEFORE);
        int start = hit <= BEFORE ? 0 : wordStart(text, hit - BEFORE, hit);
        int end = Math.min(text.length(), start + CHARACTERS);
        if (end < text.length()) {
            end = wordEnd(text, end);
        }
        return of(text, hits, new Range(start, end), new Range(start, end), end == text.length());
    }

    /** @param place what of the text to show */
    private static Snippet of(String text, Hits hits, Range place, Range source, boolean toTheEnd) {
        StringBuilder line = new StringBuilder(source.start() > 0 ? DOTS : "");
        int shift = line.length() - place.start();
        for (int i = place.start(); i < place.end(); i++) {
            char c = text.charAt(i);
            line.append(c < ' ' ? ' ' : c);
        }
        line.append(toTheEnd ? "" : DOTS);
        List<Range> ranges = new ArrayList<Range>();
        for (Range range : hits.ranges()) {
            if (range.start() >= place.start() && range.end() <= place.end()) {
                ranges.add(new Range(range.start() + shift, range.end() + shift));
            }
        }
        return new Snippet(line.toString(), ranges, source, toTheEnd);
    }

    /**
     * The same piece in other words, for instance without the signs of its markup.
     *
     * @param hits in those words
     */
    public Snippet reworded(String words, Hits hits) {
        return of(words, hits, new Range(0, words.length()), source, toTheEnd);
    }

    /** Where the piece is in the text that it was taken from. */
    public Range source() {
        return source;
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
