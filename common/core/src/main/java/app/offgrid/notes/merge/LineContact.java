package app.offgrid.notes.merge;

/**
 * Edits of neighbouring lines do not touch. Only a line inserted beside lines that became more touches: both sides have
 * then added something there, and in which order is for a person to say.
 */
final class LineContact implements Contact {
    @Override
    public boolean touch(Edit left, Edit right, boolean leftIsMine) {
        if (left.to != right.from || left.isInsertion() == right.isInsertion()) {
            return false;
        }
        return left.isInsertion() ? right.grows() : left.grows();
    }
}
