package app.offgrid.notes.merge;

/** A change of a sequence: the tokens {@code [from, to)} of the old one became {@code [newFrom, newTo)} of the new. Immutable. */
final class Edit {
    final int from;
    final int to;
    final int newFrom;
    final int newTo;

    Edit(int from, int to, int newFrom, int newTo) {
        this.from = from;
        this.to = to;
        this.newFrom = newFrom;
        this.newTo = newTo;
    }

    /** This edit, what lies between, and a later one, as one. */
    Edit through(Edit later) {
        return new Edit(from, later.to, newFrom, later.newTo);
    }

    boolean isInsertion() {
        return from == to;
    }

    boolean isDeletion() {
        return newFrom == newTo;
    }

    /** True if there are more tokens than before. */
    boolean grows() {
        return newTo - newFrom > to - from;
    }

    @Override
    public String toString() {
        return "[" + from + "," + to + ")->[" + newFrom + "," + newTo + ")";
    }
}
