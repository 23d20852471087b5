package app.offgrid.notes.merge;

import java.util.ArrayList;
import java.util.List;

/**
 * Gives conflicts a shape that a person can read: whole words and figures, and one conflict instead of several in a row
 * with little between. Only text that nobody changed is drawn in.
 */
final class ConflictShape {
    /** At most so many words between two conflicts that become one. */
    private static final int GAP_WORDS = 2;
    /** At most so many characters, without spaces, between them. */
    private static final int GAP_LENGTH = 12;

    private final Words base;
    private final Words mine;
    private final Words theirs;

    ConflictShape(Words base, Words mine, Words theirs) {
        this.base = base;
        this.mine = mine;
        this.theirs = theirs;
    }

    /** The same text in other regions; of those that are left as changed by both, each is a conflict. */
    List<Region> shaped(List<Region> regions) {
        return joined(widened(agreed(regions)));
    }

    /** What both changed alike counts as changed by one. */
    private List<Region> agreed(List<Region> regions) {
        List<Region> agreed = new ArrayList<Region>(regions.size());
        for (Region region : regions) {
            agreed.add(
                    region.change == Region.Change.BOTH && isAgreed(region) ? region.as(Region.Change.MINE) : region);
        }
        return agreed;
    }

    private boolean isAgreed(Region region) {
        int length = region.mineTo - region.mineFrom;
        if (length != region.theirsTo - region.theirsFrom) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (mine.ids()[region.mineFrom + i] != theirs.ids()[region.theirsFrom + i]) {
                return false;
            }
        }
        return true;
    }

    /** Draws into each conflict the rest of the words and figures that it begins or ends in. */
    private List<Region> widened(List<Region> regions) {
        List<Region> widened = new ArrayList<Region>(regions.size());
        for (int i = 0; i < regions.size(); i++) {
            Region region = regions.get(i);
            if (region.change != Region.Change.NONE) {
                widened.add(region);
                continue;
            }
            int head = i > 0 && isConflict(regions.get(i - 1)) && endsInWord(regions.get(i - 1)) ? head(region) : 0;
            int tail = i + 1 < regions.size() && isConflict(regions.get(i + 1)) && beginsInWord(regions.get(i + 1))
                    ? tail(region)
                    : 0;
            tail = Math.min(tail, region.length() - head);
            if (head > 0) {
                Region before = widened.remove(widened.size() - 1);
                widened.add(before.through(region.part(0, head)));
            }
            if (head + tail < region.length()) {
                widened.add(region.part(head, region.length() - tail));
            }
            if (tail > 0) {
                Region end = region.part(region.length() - tail, region.length());
                regions.set(i + 1, end.through(regions.get(i + 1)));
            }
        }
        return widened;
    }

    /** False if every version has a space at its end, or nothing. */
    private boolean endsInWord(Region region) {
        return region.from < region.to && !base.isSpace(region.to - 1)
                || region.mineFrom < region.mineTo && !mine.isSpace(region.mineTo - 1)
                || region.theirsFrom < region.theirsTo && !theirs.isSpace(region.theirsTo - 1);
    }

    private boolean beginsInWord(Region region) {
        return region.from < region.to && !base.isSpace(region.from)
                || region.mineFrom < region.mineTo && !mine.isSpace(region.mineFrom)
                || region.theirsFrom < region.theirsTo && !theirs.isSpace(region.theirsFrom);
    }

    private static boolean isConflict(Region region) {
        return region.change == Region.Change.BOTH;
    }

    /** How many tokens at the start belong to what is before: up to the last word before a space. */
    private int head(Region region) {
        int length = 0;
        for (int i = 0; i < region.length() && isInChunk(region.from + i); i++) {
            if (base.kind(region.from + i) == CharacterClass.WORD) {
                length = i + 1;
            }
        }
        return length;
    }

    private int tail(Region region) {
        int length = 0;
        for (int i = 0; i < region.length() && isInChunk(region.to - 1 - i); i++) {
            if (base.kind(region.to - 1 - i) == CharacterClass.WORD) {
                length = i + 1;
            }
        }
        return length;
    }

    private boolean isInChunk(int word) {
        return !base.isSpace(word) && base.kind(word) != CharacterClass.UNSPACED;
    }

    private List<Region> joined(List<Region> regions) {
        ArrayList<Region> joined = new ArrayList<Region>(regions.size());
        for (Region region : regions) {
            int size = joined.size();
            if (isConflict(region) && size > 0 && isConflict(joined.get(size - 1))) {
                joined.set(size - 1, joined.get(size - 1).through(region));
            } else if (size > 1 && belong(joined.get(size - 2), joined.get(size - 1), region)) {
                joined.remove(size - 1);
                joined.set(size - 2, joined.get(size - 2).through(region));
            } else {
                joined.add(region);
            }
        }
        return joined;
    }

    /**
     * True of two conflicts with little between them, and of a conflict and one side's change with a word between them:
     * half of a sentence that was written anew does not fit the other version.
     */
    private boolean belong(Region before, Region gap, Region after) {
        boolean changed = before.change != Region.Change.NONE && after.change != Region.Change.NONE;
        if (gap.change != Region.Change.NONE || !changed || !isConflict(before) && !isConflict(after)) {
            return false;
        }
        return isSmall(gap, isConflict(before) && isConflict(after) ? GAP_WORDS : 1);
    }

    private boolean isSmall(Region gap, int most) {
        int words = 0;
        int length = 0;
        for (int i = gap.from; i < gap.to; i++) {
            if (base.kind(i) == CharacterClass.LINE_END) {
                return false;
            }
            if (!base.isSpace(i)) {
                words += base.kind(i) == CharacterClass.WORD ? 1 : 0;
                length += base.length(i, i + 1);
            }
            if (words > most || length > GAP_LENGTH) {
                return false;
            }
        }
        return true;
    }
}
