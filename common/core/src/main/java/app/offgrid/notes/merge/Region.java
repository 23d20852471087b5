package app.offgrid.notes.merge;

/** A stretch of a three-way comparison: ranges of tokens of base, mine and theirs that stand for one another. Immutable. */
final class Region {
    /** Who changed it. */
    enum Change {
        NONE,
        MINE,
        THEIRS,
        BOTH
    }

    final Change change;
    final int from;
    final int to;
    final int mineFrom;
    final int mineTo;
    final int theirsFrom;
    final int theirsTo;

    Region(Change change, int from, int to, int mineFrom, int mineTo, int theirsFrom, int theirsTo) {
        this.change = change;
        this.from = from;
        this.to = to;
        this.mineFrom = mineFrom;
        this.mineTo = mineTo;
        this.theirsFrom = theirsFrom;
        this.theirsTo = theirsTo;
    }

    /** This region, what lies between, and a later one, as one that both changed. */
    Region through(Region later) {
        return new Region(Change.BOTH, from, later.to, mineFrom, later.mineTo, theirsFrom, later.theirsTo);
    }

    /** The tokens {@code [begin, end)} of an unchanged region. */
    Region part(int begin, int end) {
        return new Region(
                change,
                from + begin,
                from + end,
                mineFrom + begin,
                mineFrom + end,
                theirsFrom + begin,
                theirsFrom + end);
    }

    Region as(Change other) {
        return new Region(other, from, to, mineFrom, mineTo, theirsFrom, theirsTo);
    }

    int length() {
        return to - from;
    }
}
