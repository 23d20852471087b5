package app.offgrid.notes.merge;

import java.util.List;

/**
 * The difference of two sequences in which some tokens are light: spaces among words, empty lines among lines. What
 * matches is found among the others first, and light tokens are matched between those, so that a space never takes the
 * place of a word nor an empty line that of a paragraph. (Patience diff, after B. Cohen, anchors on rare lines with the
 * same intent.)
 */
final class Alignment {
    private final int[] old;
    private final int[] fresh;
    private final boolean[] light;
    private final long budget;
    private final boolean[] removed;
    private final boolean[] added;
    /** For each number of a light token its number in the gap at hand, counted from 1. */
    private final int[] inGap;

    private Alignment(int[] old, int[] fresh, boolean[] light, long budget) {
        this.old = old;
        this.fresh = fresh;
        this.light = light;
        this.budget = budget;
        this.removed = new boolean[old.length];
        this.added = new boolean[fresh.length];
        this.inGap = new int[light.length];
    }

    /**
     * The edits that make the fresh sequence of the old one, in order, as {@link Diff#edits} tells.
     *
     * @param light for each number whether it is light; longer than the highest
     * @param budget steps for the whole, see {@link Diff}
     */
    static List<Edit> edits(int[] old, int[] fresh, boolean[] light, long budget) {
        Alignment alignment = new Alignment(old, fresh, light, budget);
        alignment.align();
        return Slide.down(Slide.edits(alignment.removed, alignment.added), old, fresh);
    }

    private void align() {
        int[] oldPlaces = heavy(old);
        int[] freshPlaces = heavy(fresh);
        int next = 0;
        int nextFresh = 0;
        int at = 0;
        int freshAt = 0;
        for (Edit edit : Diff.edits(picked(old, oldPlaces), picked(fresh, freshPlaces), budget)) {
            while (next < edit.from) {
                gap(at, oldPlaces[next], freshAt, freshPlaces[nextFresh]);
                at = oldPlaces[next++] + 1;
                freshAt = freshPlaces[nextFresh++] + 1;
            }
            next = edit.to;
            nextFresh = edit.newTo;
        }
        while (next < oldPlaces.length) {
            gap(at, oldPlaces[next], freshAt, freshPlaces[nextFresh]);
            at = oldPlaces[next++] + 1;
            freshAt = freshPlaces[nextFresh++] + 1;
        }
        gap(at, old.length, freshAt, fresh.length);
    }

    private int[] heavy(int[] tokens) {
        Ints places = new Ints();
        for (int i = 0; i < tokens.length; i++) {
            if (!light[tokens[i]]) {
                places.add(i);
            }
        }
        return places.toArray();
    }

    private static int[] picked(int[] tokens, int[] places) {
        int[] picked = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            picked[i] = tokens[places[i]];
        }
        return picked;
    }

    /** Matches the light tokens between two pairs of others that match. */
    private void gap(int from, int to, int newFrom, int newTo) {
        int first = from;
        int newFirst = newFrom;
        while (first < to && newFirst < newTo && old[first] == fresh[newFirst]) {
            first++;
            newFirst++;
        }
        int last = to;
        int newLast = newTo;
        while (first < last && newFirst < newLast && old[last - 1] == fresh[newLast - 1]) {
            last--;
            newLast--;
        }
        if (first == last && newFirst == newLast) {
            return;
        }
        int[] known = new int[last - first];
        int count = first == last || newFirst == newLast ? 0 : numbered(first, last, known);
        if (count == 0) {
            mark(removed, first, last);
            mark(added, newFirst, newLast);
        } else {
            search(first, last, newFirst, newLast, known, count);
        }
    }

    /** Numbers the light tokens of the old gap from 1 on; all others are 0. */
    private int numbered(int from, int to, int[] numbers) {
        int count = 0;
        for (int i = from; i < to; i++) {
            if (light[old[i]]) {
                if (inGap[old[i]] == 0) {
                    inGap[old[i]] = ++count;
                }
                numbers[i - from] = inGap[old[i]];
            }
        }
        return count;
    }

    private void search(int first, int last, int newFirst, int newLast, int[] known, int count) {
        int[] numbers = new int[newLast - newFirst];
        for (int i = newFirst; i < newLast; i++) {
            int number = light[fresh[i]] ? inGap[fresh[i]] : 0;
            // A number that the other side does not have never matches.
            numbers[i - newFirst] = number == 0 ? count + 1 : number;
        }
        for (int i = first; i < last; i++) {
            inGap[old[i]] = 0;
        }
        long length = (long) known.length + numbers.length;
        long share = budget * length / (old.length + fresh.length);
        for (Edit edit : Diff.edits(known, numbers, share)) {
            mark(removed, first + edit.from, first + edit.to);
            mark(added, newFirst + edit.newFrom, newFirst + edit.newTo);
        }
    }

    private static void mark(boolean[] marks, int from, int to) {
        for (int i = from; i < to; i++) {
            marks[i] = true;
        }
    }
}
