package app.offgrid.notes.merge;

/**
 * Edits of neighbouring lines do not touch, but for two cases. A line inserted beside lines that became more: both sides have
 * then added something there, and in which order is for a person to say. And a line that both put there: as a rule both did
 * one thing, and it is wanted once.
 */
final class LineContact implements Contact {
    /** Of more nobody would see which lines are meant; also bounds the work. */
    private static final int MOST_PAIRS = 10_000;

    private final Lines mine;
    private final Lines theirs;

    LineContact(Lines mine, Lines theirs) {
        this.mine = mine;
        this.theirs = theirs;
    }

    @Override
    public boolean touch(Edit left, Edit right, boolean leftIsMine) {
        if (left.to != right.from) {
            return false;
        }
        if (left.isInsertion() != right.isInsertion() && (left.isInsertion() ? right.grows() : left.grows())) {
            return true;
        }
        return shareALine(leftIsMine ? left : right, leftIsMine ? right : left);
    }

    private boolean shareALine(Edit ofMine, Edit ofTheirs) {
        int pairs = (ofMine.newTo - ofMine.newFrom) * (ofTheirs.newTo - ofTheirs.newFrom);
        if (pairs > MOST_PAIRS) {
            return false;
        }
        for (int i = ofMine.newFrom; i < ofMine.newTo; i++) {
            for (int j = ofTheirs.newFrom; j < ofTheirs.newTo && !mine.isWordless(i); j++) {
                if (mine.ids()[i] == theirs.ids()[j]) {
                    return true;
                }
            }
        }
        return false;
    }
}
