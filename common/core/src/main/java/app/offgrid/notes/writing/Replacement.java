package app.offgrid.notes.writing;

import app.offgrid.notes.merge.Span;
import app.offgrid.notes.merge.TextDiff;
import java.util.ArrayList;
import java.util.List;

/** One place of a text where other words came in. Immutable. */
final class Replacement {
    final int at;
    final String removed;
    final String added;

    Replacement(int at, String removed, String added) {
        this.at = at;
        this.removed = removed;
        this.added = added;
    }

    /** The smallest one that makes {@code after} of {@code before}; never parts a pair of surrogates. */
    static Replacement between(String before, String after) {
        int most = Math.min(before.length(), after.length());
        int same = 0;
        while (same < most && before.charAt(same) == after.charAt(same)) {
            same++;
        }
        if (same > 0 && isHigh(before.charAt(same - 1))) {
            same--;
        }
        int tail = 0;
        while (tail < most - same
                && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
            tail++;
        }
        if (tail > 0 && isLow(before.charAt(before.length() - tail))) {
            tail--;
        }
        return new Replacement(
                same, before.substring(same, before.length() - tail), after.substring(same, after.length() - tail));
    }

    /** Those that make {@code after} of {@code before}, word by word, at their places in {@code before}. */
    static List<Replacement> all(String before, String after) {
        List<Replacement> all = new ArrayList<Replacement>();
        int at = 0;
        String removed = "";
        for (Span span : TextDiff.words(before, after)) {
            if (span.kind() == Span.Kind.REMOVED) {
                removed = span.text();
                continue;
            }
            if (span.kind() == Span.Kind.ADDED || removed.length() > 0) {
                boolean added = span.kind() == Span.Kind.ADDED;
                all.add(new Replacement(at, removed, added ? span.text() : ""));
                at += removed.length();
                removed = "";
            }
            at += span.kind() == Span.Kind.SAME ? span.text().length() : 0;
        }
        if (removed.length() > 0) {
            all.add(new Replacement(at, removed, ""));
        }
        return all;
    }

    private static boolean isHigh(char c) {
        return c >= '\ud800' && c <= '\udbff';
    }

    private static boolean isLow(char c) {
        return c >= '\udc00' && c <= '\udfff';
    }

    Replacement inverse() {
        return new Replacement(at, added, removed);
    }

    String applied(String text) {
        return text.substring(0, at) + added + text.substring(at + removed.length());
    }

    /** True if what came in ends with the first half of a surrogate pair. */
    boolean isUnfinished() {
        return added.length() > 0 && isHigh(added.charAt(added.length() - 1));
    }

    boolean isEmpty() {
        return removed.length() == 0 && added.length() == 0;
    }

    int end() {
        return at + added.length();
    }

    int growth() {
        return added.length() - removed.length();
    }

    /** The same change of a text that is longer by so many characters before it. */
    Replacement moved(int by) {
        return new Replacement(at + by, removed, added);
    }
}
