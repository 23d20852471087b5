package app.offgrid.notes.merge;

import java.util.ArrayList;
import java.util.List;

/**
 * The difference of two texts by words, so that a person can read it: a few words that match by chance between two big
 * changes are taken as changed too (as the semantic clean-up of N. Fraser's diff-match-patch does).
 */
final class WordDiff {
    /** A match counts if it has more than this part of the smaller change beside it. */
    private static final int PART = 4;
    /** A line end that matches counts as much as so many letters. */
    private static final int LINE_END_WEIGHT = 4;

    private WordDiff() {}

    /**
     * The edits that make one text of the other, in order.
     *
     * @param budget steps, see {@link Diff}
     */
    static List<Edit> edits(Words from, Words to, long budget) {
        int[] fromWeights = weights(from);
        int[] toWeights = weights(to);
        ArrayList<Edit> kept = new ArrayList<Edit>();
        for (Edit edit : Slide.toLineStarts(aligned(from, to, budget), from, to)) {
            Edit last = edit;
            while (!kept.isEmpty() && isChance(kept.get(kept.size() - 1), last, fromWeights, toWeights)) {
                last = kept.remove(kept.size() - 1).through(last);
            }
            kept.add(last);
        }
        return kept;
    }

    /** Signs, spaces and line ends are light: a word that stayed says more than they do. */
    private static List<Edit> aligned(Words from, Words to, long budget) {
        boolean[] light = new boolean[Math.max(from.highest(), to.highest()) + 1];
        from.markSigns(light);
        to.markSigns(light);
        return Alignment.edits(from.ids(), to.ids(), light, budget);
    }

    private static boolean isChance(Edit left, Edit right, int[] fromWeights, int[] toWeights) {
        long match = (long) fromWeights[right.from] - fromWeights[left.to];
        return match * PART <= Math.min(weight(left, fromWeights, toWeights), weight(right, fromWeights, toWeights));
    }

    private static int weight(Edit edit, int[] fromWeights, int[] toWeights) {
        return Math.max(fromWeights[edit.to] - fromWeights[edit.from], toWeights[edit.newTo] - toWeights[edit.newFrom]);
    }

    /** How much the words before each count together: their letters, spaces nothing. */
    private static int[] weights(Words words) {
        int[] sums = new int[words.count() + 1];
        for (int i = 0; i < words.count(); i++) {
            int weight = words.length(i, i + 1);
            if (words.kind(i) == CharacterClass.SPACE) {
                weight = 0;
            } else if (words.kind(i) == CharacterClass.LINE_END) {
                weight = LINE_END_WEIGHT;
            }
            sums[i + 1] = sums[i] + weight;
        }
        return sums;
    }
}
