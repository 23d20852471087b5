package app.offgrid.notes.merge;

import java.util.List;

/**
 * Three-way merge of texts: by line, and where both sides changed the same lines, by word. What does not overlap is
 * merged; what overlaps is a conflict for a person, unless both changed it alike. How lines end is merged apart from
 * what they say, see {@link LineEnds}. Very long texts may come out in bigger conflicts than they need, since work is
 * bounded; no text is ever left out.
 */
public final class TextMerge {
    /** With more conflicts than this nobody decides one by one; the whole text is then one conflict. */
    static final int MOST_CONFLICTS = 200;

    /** With more items than this added by both at one place, a person should look. */
    private static final int MOST_ITEMS = 200;

    private final Lines base;
    private final Lines mine;
    private final Lines theirs;
    private final LineEnds ends;
    private final Hunks hunks = new Hunks();

    private TextMerge(Lines base, Lines mine, Lines theirs) {
        this.base = base;
        this.mine = mine;
        this.theirs = theirs;
        this.ends = new LineEnds(base, mine, theirs);
    }

    /** Merges two texts that were made from one base. Swapping the sides swaps their names in the result, no more. */
    public static MergedText merge(String base, String mine, String theirs) {
        if (mine.equals(theirs) || theirs.equals(base)) {
            return new Hunks().settled(mine).toText(true);
        }
        if (mine.equals(base)) {
            return new Hunks().settled(theirs).toText(true);
        }
        return compare(base, mine, theirs);
    }

    /** The merge without short cuts for texts that are equal. */
    static MergedText compare(String base, String mine, String theirs) {
        Vocabulary vocabulary = new Vocabulary();
        TextMerge merge =
                new TextMerge(Lines.of(base, vocabulary), Lines.of(mine, vocabulary), Lines.of(theirs, vocabulary));
        List<Edit> mineEdits = edits(merge.base, merge.mine);
        List<Edit> theirsEdits = edits(merge.base, merge.theirs);
        String[] carried = Moves.carried(merge.base, merge.mine, merge.theirs, mineEdits, theirsEdits);
        if (carried != null) {
            merge = new TextMerge(
                    Lines.of(carried[0], vocabulary),
                    Lines.of(carried[1], vocabulary),
                    Lines.of(carried[2], vocabulary));
            mineEdits = edits(merge.base, merge.mine);
            theirsEdits = edits(merge.base, merge.theirs);
        }
        MergedText merged = merge.byLine(mineEdits, theirsEdits);
        if (merged.conflicts() > MOST_CONFLICTS) {
            return new Hunks().conflict(base, mine, theirs, merge.ends.usual()).toText(true);
        }
        return merged;
    }

    private MergedText byLine(List<Edit> mineEdits, List<Edit> theirsEdits) {
        List<Region> regions = ThreeWay.regions(
                Slide.before(theirsEdits, mineEdits, mine.ids()),
                Slide.before(mineEdits, theirsEdits, theirs.ids()),
                base.count(),
                new LineContact(mine, theirs));
        for (Region region : regions) {
            switch (region.change) {
                case NONE:
                    for (int i = 0; i < region.length(); i++) {
                        line(
                                base,
                                region.from + i,
                                ends.ofCommon(region.from + i, region.mineFrom + i, region.theirsFrom + i));
                    }
                    break;
                case MINE:
                    mine(region.mineFrom, region.mineTo);
                    break;
                case THEIRS:
                    theirs(region.theirsFrom, region.theirsTo);
                    break;
                default:
                    both(region);
            }
        }
        return hunks.toText(ends.endsLine());
    }

    private static List<Edit> edits(Lines from, Lines to) {
        boolean[] light = new boolean[Math.max(Ints.highest(from.ids()), Ints.highest(to.ids())) + 1];
        from.markWordless(light);
        to.markWordless(light);
        return LinePairs.split(Alignment.edits(from.ids(), to.ids(), light, Diff.STEPS), from, to);
    }

    private void line(Lines lines, int line, String end) {
        hunks.settled(lines.content(line)).settled(end);
    }

    private void mine(int from, int to) {
        for (int i = from; i < to; i++) {
            line(mine, i, ends.ofMine(i));
        }
    }

    private void theirs(int from, int to) {
        for (int i = from; i < to; i++) {
            line(theirs, i, ends.ofTheirs(i));
        }
    }

    private void both(Region region) {
        int mineLength = region.mineTo - region.mineFrom;
        int theirsLength = region.theirsTo - region.theirsFrom;
        int shorter = Math.min(mineLength, theirsLength);
        int first = 0;
        while (first < shorter && isSame(region.mineFrom + first, region.theirsFrom + first)) {
            first++;
        }
        if (first == mineLength && first == theirsLength) {
            alike(region.mineFrom, region.theirsFrom, first);
        } else if (region.length() > 0 && shorter == 0 && liveElsewhere(region.from, region.to)) {
            mine(region.mineFrom, region.mineTo);
            theirs(region.theirsFrom, region.theirsTo);
        } else if (region.length() > 0) {
            byWord(region);
        } else {
            int last = 0;
            while (last < shorter - first && isSame(region.mineTo - 1 - last, region.theirsTo - 1 - last)) {
                last++;
            }
            alike(region.mineFrom, region.theirsFrom, first);
            int mineTo = region.mineTo - last;
            int theirsTo = region.theirsTo - last;
            inserted(region.mineFrom + first, mineTo, region.theirsFrom + first, theirsTo, region.to);
            alike(region.mineTo - last, region.theirsTo - last, last);
        }
    }

    private boolean isSame(int mineLine, int theirsLine) {
        return mine.ids()[mineLine] == theirs.ids()[theirsLine];
    }

    private void alike(int mineFrom, int theirsFrom, int length) {
        for (int i = 0; i < length; i++) {
            line(mine, mineFrom + i, ends.ofBoth(mineFrom + i, theirsFrom + i));
        }
    }

    /** True if both sides still have these lines, each of which stands once in the base: they only put them elsewhere. */
    private boolean liveElsewhere(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean once = !base.isWordless(i) && base.occurrences(i, base) == 1;
            if (!once || base.occurrences(i, mine) == 0 || base.occurrences(i, theirs) == 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Different lines put in at one place. If one side put in no more than the other did too, nothing is in dispute; nor
     * if it put in only blank lines at the end of the text, which stay at the end; nor if all are items of one list.
     */
    private void inserted(int mineFrom, int mineTo, int theirsFrom, int theirsTo, int place) {
        boolean atEnd = place == base.count();
        if (theirsFrom == theirsTo || atEnd && theirs.isBlank(theirsFrom, theirsTo)) {
            mine(mineFrom, mineTo);
            theirs(theirsFrom, theirsTo);
        } else if (mineFrom == mineTo || atEnd && mine.isBlank(mineFrom, mineTo)) {
            theirs(theirsFrom, theirsTo);
            mine(mineFrom, mineTo);
        } else if (!items(mineFrom, mineTo, theirsFrom, theirsTo, place)) {
            hunks.conflict(
                    "", mine.text(mineFrom, mineTo, ends.usual()), theirs.text(theirsFrom, theirsTo, ends.usual()), "");
        }
    }

    /** Items of one list, those of both sides; an item that both added once. False if they are not. */
    private boolean items(int mineFrom, int mineTo, int theirsFrom, int theirsTo, int place) {
        String[] ours = mine.contents(mineFrom, mineTo);
        String[] others = theirs.contents(theirsFrom, theirsTo);
        String before = place > 0 ? base.content(place - 1) : null;
        String after = place < base.count() ? base.content(place) : null;
        if (ours.length + others.length > MOST_ITEMS || !ListItems.areTogether(before, after, ours, others)) {
            return false;
        }
        boolean once = ListItems.isFlat(ours) && ListItems.isFlat(others);
        boolean mineFirst = ListItems.isMineFirst(ours, others);
        if (mineFirst) {
            mine(mineFrom, mineTo);
        }
        for (int i = theirsFrom; i < theirsTo; i++) {
            if (!mineFirst || !once || !ListItems.has(ours, theirs.content(i))) {
                line(theirs, i, ends.ofTheirs(i));
            }
        }
        for (int i = mineFrom; i < mineTo && !mineFirst; i++) {
            if (!once || !ListItems.has(others, mine.content(i))) {
                line(mine, i, ends.ofMine(i));
            }
        }
        return true;
    }

    /** Its share of the steps is that of its length, so that many regions together take no longer than one. */
    private void byWord(Region region) {
        String baseText = base.text(region.from, region.to, "\n");
        String mineText = mine.text(region.mineFrom, region.mineTo, "\n");
        String theirsText = theirs.text(region.theirsFrom, region.theirsTo, "\n");
        long length = (long) baseText.length() + mineText.length() + theirsText.length();
        long whole = (long) base.length() + mine.length() + theirs.length() + 1;
        new WordMerge(baseText, mineText, theirsText, ends.usual(), Diff.STEPS * length / whole).addTo(hunks);
    }
}
