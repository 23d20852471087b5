package app.offgrid.notes.merge;

/** Says when edits of different sides are too near to be merged, though they do not overlap. */
interface Contact {
    /**
     * Never asked of edits that overlap, nor of two insertions at one place.
     *
     * @param left ends where {@code right} begins, or before
     * @param leftIsMine whose edit is the left one; the other is of the other side
     */
    boolean touch(Edit left, Edit right, boolean leftIsMine);
}
