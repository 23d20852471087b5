package app.offgrid.notes.merge;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays the edits of two sides over their base: the idea of diff3 (S. Khanna, K. Kunal, B. C. Pierce, "A Formal
 * Investigation of Diff3", FSTTCS 2007), but finer: edits of the two sides make one region only if they overlap, insert
 * at one place, or touch as the {@link Contact} says. The regions are in order and cover all three sequences.
 */
final class ThreeWay {
    private final List<Edit> mine;
    private final List<Edit> theirs;
    private final Contact contact;
    private final List<Region> regions = new ArrayList<Region>();
    private int nextMine;
    private int nextTheirs;
    private int at;
    private int mineAt;
    private int theirsAt;

    private ThreeWay(List<Edit> mine, List<Edit> theirs, Contact contact) {
        this.mine = mine;
        this.theirs = theirs;
        this.contact = contact;
    }

    /** The regions, never empty ones, no two unchanged ones side by side. */
    static List<Region> regions(List<Edit> mine, List<Edit> theirs, int baseLength, Contact contact) {
        ThreeWay threeWay = new ThreeWay(mine, theirs, contact);
        while (threeWay.nextMine < mine.size() || threeWay.nextTheirs < theirs.size()) {
            threeWay.takeGroup();
        }
        threeWay.same(baseLength);
        return threeWay.regions;
    }

    /** Takes the next edit and all that hang together with it. */
    private void takeGroup() {
        int firstMine = nextMine;
        int firstTheirs = nextTheirs;
        boolean isMine = mineIsNext(true);
        int from = isMine ? mine.get(nextMine).from : theirs.get(nextTheirs).from;
        take(isMine);
        while (nextMine < mine.size() || nextTheirs < theirs.size()) {
            isMine = mineIsNext(!isMine);
            Edit edit = isMine ? mine.get(nextMine) : theirs.get(nextTheirs);
            boolean otherIsIn = isMine ? nextTheirs > firstTheirs : nextMine > firstMine;
            if (!otherIsIn) {
                break;
            }
            Edit other = isMine ? theirs.get(nextTheirs - 1) : mine.get(nextMine - 1);
            if (!hang(other, edit, !isMine)) {
                break;
            }
            take(isMine);
        }
        same(from);
        List<Edit> mineIn = mine.subList(firstMine, nextMine);
        List<Edit> theirsIn = theirs.subList(firstTheirs, nextTheirs);
        int to = Math.max(end(mineIn, from), end(theirsIn, from));
        Region.Change change = mineIn.isEmpty() ? Region.Change.THEIRS : Region.Change.MINE;
        if (!mineIn.isEmpty() && !theirsIn.isEmpty()) {
            change = Region.Change.BOTH;
        }
        int mineTo = mineAt + to - from + growth(mineIn);
        int theirsTo = theirsAt + to - from + growth(theirsIn);
        regions.add(new Region(change, from, to, mineAt, mineTo, theirsAt, theirsTo));
        at = to;
        mineAt = mineTo;
        theirsAt = theirsTo;
    }

    /**
     * The edit that begins first; of two that begin together, the one that ends first.
     *
     * @param preferMine decides if they are at one place; the side that the last edit was not of, so that the two sides
     *     are treated alike
     */
    private boolean mineIsNext(boolean preferMine) {
        if (nextMine == mine.size() || nextTheirs == theirs.size()) {
            return nextMine < mine.size();
        }
        Edit m = mine.get(nextMine);
        Edit t = theirs.get(nextTheirs);
        if (m.from == t.from && m.to == t.to) {
            return preferMine;
        }
        return m.from < t.from || m.from == t.from && m.to < t.to;
    }

    private void take(boolean isMine) {
        if (isMine) {
            nextMine++;
        } else {
            nextTheirs++;
        }
    }

    private boolean hang(Edit left, Edit right, boolean leftIsMine) {
        if (right.from < left.to) {
            return true;
        }
        if (right.from == left.from && left.isInsertion() && right.isInsertion()) {
            return true;
        }
        return contact.touch(left, right, leftIsMine);
    }

    private static int end(List<Edit> edits, int from) {
        return edits.isEmpty() ? from : edits.get(edits.size() - 1).to;
    }

    private static int growth(List<Edit> edits) {
        int growth = 0;
        for (Edit edit : edits) {
            growth += edit.newTo - edit.newFrom - edit.to + edit.from;
        }
        return growth;
    }

    private void same(int to) {
        if (to > at) {
            int length = to - at;
            regions.add(new Region(Region.Change.NONE, at, to, mineAt, mineAt + length, theirsAt, theirsAt + length));
            at = to;
            mineAt += length;
            theirsAt += length;
        }
    }
}
