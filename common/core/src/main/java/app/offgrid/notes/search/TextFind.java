package app.offgrid.notes.search;

import app.offgrid.notes.note.WellFormed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** All places of some words within one text; letters that people take for the same count as the same. */
public final class TextFind {
    /** More places than these are not looked for. */
    public static final int MOST_PLACES = 10000;
    /** Of longer words only these many characters are looked for; bounds the time. */
    public static final int MOST_WANTED = 200;

    private TextFind() {}

    /**
     * The places of the words, none overlapping another, from the first to the last.
     *
     * @return unmodifiable; empty if nothing but white space is wanted
     */
    public static List<Range> all(String text, String wanted) {
        List<Range> places = new ArrayList<Range>();
        String key = wanted.trim();
        StringBuilder sought = new StringBuilder();
        fold(WellFormed.head(key, MOST_WANTED), sought, null);
        if (sought.length() == 0) {
            return places;
        }
        StringBuilder folded = new StringBuilder(text.length() + 16);
        int[] origin = new int[text.length() * 2 + 1];
        fold(text, folded, origin);
        String within = folded.toString();
        String needle = sought.toString();
        int at = within.indexOf(needle);
        while (at >= 0 && places.size() < MOST_PLACES) {
            int end = at + needle.length();
            int to = end < within.length() ? origin[end] : text.length();
            // A letter that folds to two is found whole or not at all.
            boolean whole = (at == 0 || origin[at - 1] != origin[at])
                    && to > origin[at]
                    && (end >= within.length() || origin[end - 1] != origin[end]);
            if (whole) {
                places.add(new Range(origin[at], to));
            }
            at = within.indexOf(needle, whole ? end : at + 1);
        }
        return Collections.unmodifiableList(places);
    }

    private static void fold(String text, StringBuilder folded, int[] origin) {
        int at = 0;
        while (at < text.length()) {
            int codePoint = codePoint(text, at);
            int start = folded.length();
            if (!Folding.isDropped(codePoint)) {
                Folding.fold(codePoint, folded);
            }
            for (int i = start; origin != null && i < folded.length(); i++) {
                origin[i] = at;
            }
            at += codePoint > 0xffff ? 2 : 1;
        }
    }

    private static int codePoint(String text, int at) {
        char high = text.charAt(at);
        char low = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        boolean pair = high >= '\ud800' && high <= '\udbff' && low >= '\udc00' && low <= '\udfff';
        return pair ? 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00) : high;
    }
}
