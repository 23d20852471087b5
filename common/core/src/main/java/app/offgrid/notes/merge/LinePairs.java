package app.offgrid.notes.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Splits replaced lines into smaller edits: a line that became a similar one, lines that went, lines that came. So an
 * item ticked and the item added after it are two changes, and each can be merged by itself. Pairs keep their order and
 * share as much text as they can (the recurrence of R. A. Wagner and M. J. Fischer, "The String-to-String Correction
 * Problem", JACM 21 (1974), over whole lines). Where a word went from one line to another (lines were joined, split
 * or wrapped anew) nothing is done, since its old and its new place belong together.
 */
final class LinePairs {
    /** Most characters to compare for one side, which also bounds the memory; replaced lines beyond that stay as they are. */
    private static final long WORK = 1_000_000;
    /** Lines are similar if they share this part of the longer one's letters, in fifths. */
    private static final int FIFTHS = 3;

    private static final int[] NO_WORDS = {};

    private final Lines old;
    private final Lines fresh;
    private final Vocabulary words = new Vocabulary();
    private final List<Edit> split = new ArrayList<Edit>();
    private long work = WORK;

    private LinePairs(Lines old, Lines fresh) {
        this.old = old;
        this.fresh = fresh;
    }

    /** The same change in edits that are the same or smaller. */
    static List<Edit> split(List<Edit> edits, Lines old, Lines fresh) {
        LinePairs pairs = new LinePairs(old, fresh);
        Edit current = null;
        for (Edit edit : edits) {
            if (current == null) {
                current = edit;
            } else if (pairs.isWordless(current.to, edit.from) && pairs.exchange(current, edit)) {
                current = current.through(edit);
            } else {
                pairs.add(current);
                current = edit;
            }
        }
        if (current != null) {
            pairs.add(current);
        }
        return pairs.split;
    }

    private boolean isWordless(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!old.isWordless(i)) {
                return false;
            }
        }
        return true;
    }

    /** True if a word went from one edit to the other, so that an empty line between them matches by chance only. */
    private boolean exchange(Edit left, Edit right) {
        long cost = (long) old.length(left.from, left.to)
                + old.length(right.from, right.to)
                + fresh.length(left.newFrom, left.newTo)
                + fresh.length(right.newFrom, right.newTo);
        if (cost > work) {
            return false;
        }
        work -= cost;
        int[] leftOld = joined(words(old, left.from, left.to));
        int[] rightOld = joined(words(old, right.from, right.to));
        int[] leftNew = joined(words(fresh, left.newFrom, left.newTo));
        int[] rightNew = joined(words(fresh, right.newFrom, right.newTo));
        return haveOneInCommon(once(leftOld, rightOld), once(rightNew, leftNew))
                || haveOneInCommon(once(rightOld, leftOld), once(leftNew, rightNew));
    }

    private static int[] joined(int[][] lines) {
        Ints joined = new Ints();
        for (int[] line : lines) {
            for (int word : line) {
                joined.add(word);
            }
        }
        int[] sorted = joined.toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    /** The numbers that stand once in one sorted list and not in another; common words tell nothing. */
    private static int[] once(int[] numbers, int[] others) {
        Ints once = new Ints();
        for (int i = 0; i < numbers.length; i++) {
            boolean first = i == 0 || numbers[i - 1] != numbers[i];
            boolean last = i + 1 == numbers.length || numbers[i + 1] != numbers[i];
            if (first && last && Arrays.binarySearch(others, numbers[i]) < 0) {
                once.add(numbers[i]);
            }
        }
        return once.toArray();
    }

    private static boolean haveOneInCommon(int[] numbers, int[] others) {
        for (int number : numbers) {
            if (Arrays.binarySearch(others, number) >= 0) {
                return true;
            }
        }
        return false;
    }

    private void add(Edit edit) {
        int rows = edit.to - edit.from;
        int columns = edit.newTo - edit.newFrom;
        boolean canSplit = rows > 0 && columns > 0 && rows + columns > 2;
        long cost = canSplit
                ? (long) old.length(edit.from, edit.to) * columns + (long) fresh.length(edit.newFrom, edit.newTo) * rows
                : 0;
        if (!canSplit || cost > work) {
            split.add(edit);
            return;
        }
        work -= cost;
        int[][] before = words(old, edit.from, edit.to);
        int[][] after = words(fresh, edit.newFrom, edit.newTo);
        int[] partners = partners(before, after);
        if (isSplitOrJoined(before, after, partners)) {
            split.add(edit);
        } else {
            addPairs(edit, partners);
        }
    }

    /** The numbers of the words of each line, sorted; signs and spaces do not count. */
    private int[][] words(Lines lines, int from, int to) {
        int[][] sorted = new int[to - from][];
        for (int i = from; i < to; i++) {
            Words line = Words.of(lines.content(i), words);
            Ints letters = new Ints();
            for (int k = 0; k < line.count(); k++) {
                if (line.kind(k) == CharacterClass.WORD || line.kind(k) == CharacterClass.UNSPACED) {
                    letters.add(line.ids()[k]);
                }
            }
            sorted[i - from] = letters.toArray();
            Arrays.sort(sorted[i - from]);
        }
        return sorted;
    }

    /** For each old line the new one that it became, or -1. */
    private int[] partners(int[][] before, int[][] after) {
        int[][] best = new int[before.length + 1][after.length + 1];
        int[][] gains = new int[before.length][after.length];
        for (int i = before.length - 1; i >= 0; i--) {
            for (int j = after.length - 1; j >= 0; j--) {
                int shared = shared(before[i], after[j]);
                gains[i][j] = isMost(shared, Math.max(letters(before[i]), letters(after[j]))) ? shared : 0;
                best[i][j] = Math.max(Math.max(best[i + 1][j], best[i][j + 1]), gains[i][j] + best[i + 1][j + 1]);
            }
        }
        int[] partners = new int[before.length];
        Arrays.fill(partners, -1);
        int i = 0;
        int j = 0;
        while (i < before.length && j < after.length) {
            if (gains[i][j] > 0 && best[i][j] == gains[i][j] + best[i + 1][j + 1]) {
                partners[i++] = j++;
            } else if (best[i][j] == best[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
        return partners;
    }

    /** True if a word, the only one of its kind, went from a line to one that is not its partner: a border has moved. */
    private static boolean isSplitOrJoined(int[][] before, int[][] after, int[] partners) {
        int[] onceAfter = once(joined(after), NO_WORDS);
        int[] onceBefore = once(joined(before), NO_WORDS);
        for (int i = 0; i < before.length; i++) {
            int[] partner = partners[i] < 0 ? NO_WORDS : after[partners[i]];
            for (int word : before[i]) {
                if (Arrays.binarySearch(partner, word) < 0
                        && Arrays.binarySearch(onceAfter, word) >= 0
                        && Arrays.binarySearch(onceBefore, word) >= 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isMost(int shared, int all) {
        return shared > 0 && shared * 5L >= (long) all * FIFTHS;
    }

    private int letters(int[] line) {
        int letters = 0;
        for (int word : line) {
            letters += words.length(word);
        }
        return letters;
    }

    private int shared(int[] a, int[] b) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            if (a[i] == b[j]) {
                shared += words.length(a[i]);
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return shared;
    }

    private void addPairs(Edit edit, int[] partners) {
        int from = edit.from;
        int newFrom = edit.newFrom;
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] >= 0) {
                int line = edit.from + i;
                int newLine = edit.newFrom + partners[i];
                addRest(from, line, newFrom, newLine);
                split.add(new Edit(line, line + 1, newLine, newLine + 1));
                from = line + 1;
                newFrom = newLine + 1;
            }
        }
        addRest(from, edit.to, newFrom, edit.newTo);
    }

    private void addRest(int from, int to, int newFrom, int newTo) {
        if (from < to || newFrom < newTo) {
            split.add(new Edit(from, to, newFrom, newTo));
        }
    }
}
