package app.offgrid.notes.merge;

import java.util.List;

/**
 * The difference of two sequences of numbers: E. W. Myers, "An O(ND) Difference Algorithm and Its Variations",
 * Algorithmica 1 (1986), the refinement in linear space (section 4b). Tokens that only one sequence has cannot match
 * and are left out of it. Work is bounded: a search that has gone on for long is split where it has come farthest, as
 * GNU diff does, and when all steps are used up, what is left counts as replaced. The result is then coarser, never
 * wrong. With {@link #STEPS}, sequences of together up to 4,000 tokens get a
 * shortest script.
 */
final class Diff {
    /** A budget of steps that takes 0.1 s on a computer of 2020. */
    static final long STEPS = 1L << 24;

    /** A search may cost this much in any case, so that a small budget still gives a useful result in linear time. */
    static final int LEAST_COST = 32;

    private final int[] old;
    private final int[] fresh;
    private long budget;
    private int[] a;
    private int[] b;
    private boolean[] removed;
    private boolean[] added;
    private int[] forward;
    private int[] backward;
    private int zero;
    private int costLimit;
    private int splitA;
    private int splitB;
    private long steps;

    private Diff(int[] old, int[] fresh, long budget) {
        this.old = old;
        this.fresh = fresh;
        this.budget = budget;
    }

    /**
     * The edits that make the fresh sequence of the old one, in order, with at least one matching token between two.
     * An insertion or deletion that could lie in several places is taken at the last.
     *
     * @param old numbers from 0 on
     * @param budget steps to spend at most, but for {@link #LEAST_COST} a token
     */
    static List<Edit> edits(int[] old, int[] fresh, long budget) {
        Diff diff = new Diff(old, fresh, budget);
        diff.search();
        return Slide.down(Slide.edits(diff.removed, diff.added), old, fresh);
    }

    /** The steps that a diff takes; for tests of its bound. */
    static long steps(int[] old, int[] fresh, long budget) {
        Diff diff = new Diff(old, fresh, budget);
        diff.search();
        return diff.steps;
    }

    private void search() {
        removed = new boolean[old.length];
        added = new boolean[fresh.length];
        int highest = Math.max(Ints.highest(old), Ints.highest(fresh));
        int[] placesA = common(old, occurring(fresh, highest), removed);
        int[] placesB = common(fresh, occurring(old, highest), added);
        a = at(old, placesA);
        b = at(fresh, placesB);
        boolean[] removedCommon = new boolean[a.length];
        boolean[] addedCommon = new boolean[b.length];
        long total = (long) a.length + b.length;
        costLimit = (int) Math.max(LEAST_COST, Math.min(total, budget / (total + 1)));
        budget = Math.max(budget, LEAST_COST * total);
        zero = b.length + 1;
        forward = new int[a.length + b.length + 3];
        backward = new int[a.length + b.length + 3];
        compare(removedCommon, addedCommon);
        forward = null;
        backward = null;
        mark(removedCommon, placesA, removed);
        mark(addedCommon, placesB, added);
    }

    private static boolean[] occurring(int[] numbers, int highest) {
        boolean[] occurring = new boolean[highest + 1];
        for (int number : numbers) {
            occurring[number] = true;
        }
        return occurring;
    }

    /** The places of the numbers that the other sequence has too; all others are marked. */
    private static int[] common(int[] numbers, boolean[] inOther, boolean[] marks) {
        Ints places = new Ints();
        for (int i = 0; i < numbers.length; i++) {
            if (inOther[numbers[i]]) {
                places.add(i);
            } else {
                marks[i] = true;
            }
        }
        return places.toArray();
    }

    private static int[] at(int[] numbers, int[] places) {
        int[] picked = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            picked[i] = numbers[places[i]];
        }
        return picked;
    }

    private static void mark(boolean[] marks, int[] places, boolean[] into) {
        for (int i = 0; i < places.length; i++) {
            into[places[i]] = marks[i];
        }
    }

    /** Compares box by box; the boxes to do are kept on a stack of our own, since the depth has no small bound. */
    private void compare(boolean[] removedCommon, boolean[] addedCommon) {
        int[] stack = new int[64];
        int top = 0;
        stack = push(stack, top, 0, a.length, 0, b.length);
        top += 4;
        while (top > 0) {
            top -= 4;
            int fromA = stack[top];
            int toA = stack[top + 1];
            int fromB = stack[top + 2];
            int toB = stack[top + 3];
            while (fromA < toA && fromB < toB && a[fromA] == b[fromB]) {
                fromA++;
                fromB++;
            }
            while (fromA < toA && fromB < toB && a[toA - 1] == b[toB - 1]) {
                toA--;
                toB--;
            }
            if (fromA < toA && fromB < toB && steps < budget && split(fromA, toA, fromB, toB)) {
                stack = push(stack, top, splitA, toA, splitB, toB);
                stack = push(stack, top + 4, fromA, splitA, fromB, splitB);
                top += 8;
            } else {
                fill(removedCommon, fromA, toA);
                fill(addedCommon, fromB, toB);
            }
        }
    }

    private static int[] push(int[] stack, int top, int fromA, int toA, int fromB, int toB) {
        int[] room = top + 4 > stack.length ? Ints.resized(stack, stack.length * 2) : stack;
        room[top] = fromA;
        room[top + 1] = toA;
        room[top + 2] = fromB;
        room[top + 3] = toB;
        return room;
    }

    private static void fill(boolean[] marks, int from, int to) {
        for (int i = from; i < to; i++) {
            marks[i] = true;
        }
    }

    /**
     * Looks for the middle of a shortest path through a box whose corners do not match; diagonal k holds x - y.
     *
     * @return false if there is no better way than to replace all
     */
    private boolean split(int fromA, int toA, int fromB, int toB) {
        int least = fromA - toB;
        int most = toA - fromB;
        int start = fromA - fromB;
        int end = toA - toB;
        boolean odd = ((start - end) & 1) != 0;
        int low = start;
        int high = start;
        int backLow = end;
        int backHigh = end;
        forward[zero + start] = fromA;
        backward[zero + end] = toA;
        for (int cost = 1; ; cost++) {
            if (low > least) {
                forward[zero + --low - 1] = -1;
            } else {
                low++;
            }
            if (high < most) {
                forward[zero + ++high + 1] = -1;
            } else {
                high--;
            }
            if (advance(low, high, toA, toB, odd, backLow, backHigh)) {
                return isInside(fromA, toA, fromB, toB);
            }
            if (backLow > least) {
                backward[zero + --backLow - 1] = Integer.MAX_VALUE;
            } else {
                backLow++;
            }
            if (backHigh < most) {
                backward[zero + ++backHigh + 1] = Integer.MAX_VALUE;
            } else {
                backHigh--;
            }
            if (retreat(backLow, backHigh, fromA, fromB, !odd, low, high)) {
                return isInside(fromA, toA, fromB, toB);
            }
            if (cost >= costLimit || steps >= budget) {
                splitFarthest(low, high, fromA, toA, fromB, toB);
                return isInside(fromA, toA, fromB, toB);
            }
        }
    }

    private boolean isInside(int fromA, int toA, int fromB, int toB) {
        boolean first = splitA == fromA && splitB == fromB;
        boolean last = splitA == toA && splitB == toB;
        return !first && !last && splitA >= fromA && splitA <= toA && splitB >= fromB && splitB <= toB;
    }

    /** One more edit on each path from the start; true if one met a path from the end. */
    private boolean advance(int low, int high, int toA, int toB, boolean check, int backLow, int backHigh) {
        for (int k = high; k >= low; k -= 2) {
            int left = forward[zero + k - 1];
            int above = forward[zero + k + 1];
            int x = left >= above ? left + 1 : above;
            int began = x;
            while (x < toA && x - k < toB && a[x] == b[x - k]) {
                x++;
            }
            steps += 1 + x - began;
            forward[zero + k] = x;
            if (check && k >= backLow && k <= backHigh && backward[zero + k] <= x) {
                splitA = x;
                splitB = x - k;
                return true;
            }
        }
        return false;
    }

    /** One more edit on each path from the end; true if one met a path from the start. */
    private boolean retreat(int backLow, int backHigh, int fromA, int fromB, boolean check, int low, int high) {
        for (int k = backHigh; k >= backLow; k -= 2) {
            int left = backward[zero + k - 1];
            int below = backward[zero + k + 1];
            int x = left < below ? left : below - 1;
            int began = x;
            while (x > fromA && x - k > fromB && a[x - 1] == b[x - k - 1]) {
                x--;
            }
            steps += 1 + began - x;
            backward[zero + k] = x;
            if (check && k >= low && k <= high && x <= forward[zero + k]) {
                splitA = x;
                splitB = x - k;
                return true;
            }
        }
        return false;
    }

    /** Splits where the paths from the start have come farthest. */
    private void splitFarthest(int low, int high, int fromA, int toA, int fromB, int toB) {
        int farthest = -1;
        for (int k = high; k >= low; k -= 2) {
            int x = Math.min(forward[zero + k], toA);
            x = Math.min(x, toB + k);
            if (x - k >= fromB && 2 * x - k > farthest) {
                farthest = 2 * x - k;
                splitA = x;
                splitB = x - k;
            }
        }
        if (farthest < 0) {
            splitA = fromA;
            splitB = fromB;
        }
    }
}
