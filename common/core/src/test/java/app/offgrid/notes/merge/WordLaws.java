package app.offgrid.notes.merge;

import app.offgrid.notes.merge.MergedText.Choice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must be true of each word after a merge of {@link Drafts}, told from the three texts alone. */
final class WordLaws {
    private final Drafts drafts;
    private final MergedText merged;
    private final Set<String> base;
    private final Set<String> mine;
    private final Set<String> theirs;

    private WordLaws(Drafts drafts, MergedText merged) {
        this.drafts = drafts;
        this.merged = merged;
        this.base = drafts.wordSet(drafts.base);
        this.mine = drafts.wordSet(drafts.mine);
        this.theirs = drafts.wordSet(drafts.theirs);
    }

    /**
     * Checks all laws.
     *
     * @return what is broken, or null
     */
    static String broken(Drafts drafts) {
        MergedText merged = TextMerge.compare(drafts.base, drafts.mine, drafts.theirs);
        WordLaws laws = new WordLaws(drafts, merged);
        String broken = laws.lost();
        broken = broken == null ? laws.keptThoughDeleted() : broken;
        if (!drafts.moved) {
            broken = broken == null ? laws.outOfOrder(Choice.MINE) : broken;
            broken = broken == null ? laws.outOfOrder(Choice.THEIRS) : broken;
        }
        broken = broken == null ? laws.notSymmetric() : broken;
        return broken == null ? null : broken + ": " + merged.hunks() + " of " + drafts;
    }

    /** Every word that a side put in is in the text with that side's choices; every word that both kept, in either. */
    private String lost() {
        Set<String> withMine = drafts.wordSet(merged.withAll(Choice.MINE));
        Set<String> withTheirs = drafts.wordSet(merged.withAll(Choice.THEIRS));
        if (drafts.moved) {
            // A moved word stands in two places; a choice in one of them may be what drops it.
            withMine.addAll(withTheirs);
            withTheirs = withMine;
        }
        for (String word : mine) {
            if ((!base.contains(word) || theirs.contains(word)) && !withMine.contains(word)) {
                return "lost of mine " + word;
            }
        }
        for (String word : theirs) {
            if ((!base.contains(word) || mine.contains(word)) && !withTheirs.contains(word)) {
                return "lost of theirs " + word;
            }
        }
        return null;
    }

    /** No word is made up; unless a line was moved, none is there twice, and one that a side took out is asked about. */
    private String keptThoughDeleted() {
        Map<String, Integer> settled = new HashMap<>();
        for (Hunk hunk : merged.hunks()) {
            if (!hunk.isConflict()) {
                drafts.words(hunk.text()).forEach(word -> settled.merge(word, 1, Integer::sum));
            }
        }
        for (Map.Entry<String, Integer> entry : settled.entrySet()) {
            String word = entry.getKey();
            boolean known = base.contains(word) || mine.contains(word) || theirs.contains(word);
            boolean deleted = base.contains(word) && !(mine.contains(word) && theirs.contains(word));
            if (!known || deleted && !drafts.moved) {
                return "should not be there: " + word;
            }
            if (entry.getValue() > 1 && !drafts.moved) {
                return "twice: " + word;
            }
        }
        return null;
    }

    /**
     * Two words stand in the order on which all agree that have both. So what a side put in between two words is between
     * what is left of them.
     */
    private String outOfOrder(Choice choice) {
        List<String> result = drafts.words(merged.withAll(choice));
        Map<String, Integer> inBase = places(drafts.words(drafts.base));
        Map<String, Integer> inMine = places(drafts.words(drafts.mine));
        Map<String, Integer> inTheirs = places(drafts.words(drafts.theirs));
        for (int i = 0; i < result.size(); i++) {
            for (int k = i + 1; k < result.size(); k++) {
                int b = order(inBase, result.get(i), result.get(k));
                int m = order(inMine, result.get(i), result.get(k));
                int t = order(inTheirs, result.get(i), result.get(k));
                if (b + m + t < 0) {
                    return "out of order: " + result.get(i) + " " + result.get(k);
                }
            }
        }
        return null;
    }

    private static Map<String, Integer> places(List<String> words) {
        Map<String, Integer> places = new HashMap<>();
        for (String word : words) {
            places.put(word, places.size());
        }
        return places;
    }

    /** 1 if the first word comes first, -1 if the second does, 0 if one is missing. */
    private static int order(Map<String, Integer> places, String first, String second) {
        Integer a = places.get(first);
        Integer b = places.get(second);
        return a == null || b == null ? 0 : a < b ? 1 : -1;
    }

    private String notSymmetric() {
        List<String> swapped = new ArrayList<>();
        for (Hunk hunk :
                TextMerge.compare(drafts.base, drafts.theirs, drafts.mine).hunks()) {
            swapped.add(
                    hunk.isConflict()
                            ? "{" + hunk.base() + "|" + hunk.theirs() + "|" + hunk.mine() + "}"
                            : hunk.text());
        }
        List<String> hunks = new ArrayList<>();
        merged.hunks().forEach(hunk -> hunks.add(hunk.toString()));
        return hunks.equals(swapped) ? null : "not symmetric, swapped " + swapped;
    }
}
