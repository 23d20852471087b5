package app.offgrid.notes.merge;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds words that both sides put in, each at a place of its own. Mostly both have done the same thing, as two people do who
 * settle one conflict, and one of them beside something else: a merge would have it twice. The places become one conflict.
 */
final class Repeats {
    /** With fewer letters in common it may be an "and". */
    private static final int FEWEST_LETTERS = 4;

    private final Words base;
    private final Words mine;
    private final Words theirs;
    private final boolean[] known;
    /** By number of a word, 1 + the first region into which a side put it; 0 for none. */
    private final int[] byMine;

    private final int[] byTheirs;

    Repeats(Words base, Words mine, Words theirs) {
        this.base = base;
        this.mine = mine;
        this.theirs = theirs;
        int numbers = 1 + Math.max(base.highest(), Math.max(mine.highest(), theirs.highest()));
        this.known = new boolean[numbers];
        this.byMine = new int[numbers];
        this.byTheirs = new int[numbers];
    }

    /** The same text in other regions. */
    List<Region> joined(List<Region> regions) {
        for (int id : base.ids()) {
            known[id] = true;
        }
        for (int i = 0; i < regions.size(); i++) {
            Region region = regions.get(i);
            if (region.change == Region.Change.MINE || region.change == Region.Change.BOTH) {
                note(mine, region.mineFrom, region.mineTo, byMine, i);
            }
            if (region.change == Region.Change.THEIRS || region.change == Region.Change.BOTH) {
                note(theirs, region.theirsFrom, region.theirsTo, byTheirs, i);
            }
        }
        int fewer = Math.min(
                letters(mine, byMine, byTheirs, regions, Region.Change.MINE),
                letters(theirs, byTheirs, byMine, regions, Region.Change.THEIRS));
        return fewer < FEWEST_LETTERS ? regions : joined(regions, fewer);
    }

    /** Notes the new words of a region. */
    private void note(Words words, int from, int to, int[] places, int region) {
        for (int i = from; i < to; i++) {
            int id = words.ids()[i];
            if (words.kind(i) == CharacterClass.WORD && !known[id] && places[id] == 0) {
                places[id] = region + 1;
            }
        }
    }

    /** How many letters a side put in, but for those that a person is asked about or both put at one place. */
    private static int letters(
            Words words, int[] places, int[] others, List<Region> regions, Region.Change onlyThisSide) {
        boolean[] counted = new boolean[places.length];
        int letters = 0;
        for (int i = 0; i < words.count(); i++) {
            int id = words.ids()[i];
            if (places[id] == 0 || places[id] == others[id] || counted[id]) {
                continue;
            }
            counted[id] = true;
            boolean isCommon = others[id] > 0;
            if (isCommon || regions.get(places[id] - 1).change == onlyThisSide) {
                letters += words.length(i, i + 1);
            }
        }
        return letters;
    }

    private List<Region> joined(List<Region> regions, int fewer) {
        int letters = 0;
        int first = regions.size();
        int last = -1;
        for (int i = 0; i < mine.count(); i++) {
            int id = mine.ids()[i];
            if (byMine[id] > 0 && byTheirs[id] > 0 && byMine[id] != byTheirs[id]) {
                letters += mine.length(i, i + 1);
                first = Math.min(first, Math.min(byMine[id], byTheirs[id]) - 1);
                last = Math.max(last, Math.max(byMine[id], byTheirs[id]) - 1);
                byMine[id] = 0;
            }
        }
        // Two sides that have an "of the" in common and a word of their own mean different things.
        if (letters < FEWEST_LETTERS || 3 * letters < 2 * fewer) {
            return regions;
        }
        List<Region> joined = new ArrayList<Region>(regions.subList(0, first));
        joined.add(regions.get(first).through(regions.get(last)));
        joined.addAll(regions.subList(last + 1, regions.size()));
        return joined;
    }
}
