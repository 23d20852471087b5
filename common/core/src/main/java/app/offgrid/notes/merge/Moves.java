package app.offgrid.notes.merge;

import java.util.Arrays;
import java.util.List;

/**
 * Lines that one side put elsewhere and the other changed or deleted where they were. The change is carried over: the
 * line is written into the base and into the side that moved it as the other side left it, so that what remains between
 * base and that side is the move alone. Only lines that stand once in each text count, and only if the other side did
 * not move them too.
 */
final class Moves {
    private static final int GONE = -1;
    private static final int KEPT = -2;

    private final Lines base;
    /** For each line of the base the line of the other side that it becomes, or GONE or KEPT. */
    private final int[] inBase;

    private boolean found;

    private Moves(Lines base) {
        this.base = base;
        this.inBase = kept(base);
    }

    /**
     * The three texts with the changes of moved lines carried over.
     *
     * @return base, mine and theirs; null if there is nothing to carry
     */
    static String[] carried(Lines base, Lines mine, Lines theirs, List<Edit> mineEdits, List<Edit> theirsEdits) {
        Moves moves = new Moves(base);
        String[] texts = {null, null, null};
        int[] places = moves.moved(mine, mineEdits, theirs, theirsEdits);
        int[] otherPlaces = moves.moved(theirs, theirsEdits, mine, mineEdits);
        if (!moves.found) {
            return null;
        }
        // A line that one side moved is not one that the other moved, so each has one author.
        texts[1] = text(mine, places, theirs);
        texts[2] = text(theirs, otherPlaces, mine);
        int[] ofTheirs = kept(base);
        moves.split(places, ofTheirs, mine);
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < base.count(); i++) {
            if (moves.inBase[i] != GONE) {
                Lines author = ofTheirs[i] == KEPT ? mine : theirs;
                joined.append(moves.inBase[i] == KEPT ? base.content(i) : author.content(moves.inBase[i]));
                joined.append(base.end(i));
            }
        }
        texts[0] = ended(joined, base);
        return texts;
    }

    private static int[] kept(Lines lines) {
        int[] kept = new int[lines.count()];
        Arrays.fill(kept, KEPT);
        return kept;
    }

    /** For each line of the side that moves, the line of the other that it becomes, or GONE or KEPT. */
    private int[] moved(Lines side, List<Edit> edits, Lines other, List<Edit> otherEdits) {
        int[] places = kept(side);
        int[] place = new int[1 + Ints.highest(side.ids())];
        for (int i = 0; i < side.count(); i++) {
            place[side.ids()[i]] = i;
        }
        boolean[] left = new boolean[base.count()];
        for (Edit edit : edits) {
            Arrays.fill(left, edit.from, edit.to, true);
        }
        for (Edit edit : otherEdits) {
            boolean pair = edit.to - edit.from == 1 && edit.newTo - edit.newFrom == 1;
            for (int i = edit.from; i < edit.to && (pair || edit.isDeletion()); i++) {
                int id = base.ids()[i];
                boolean once = base.occurrences(i, base) == 1
                        && base.occurrences(i, side) == 1
                        && base.occurrences(i, other) == 0;
                boolean says = !base.isWordless(i) && (!pair || !other.isWordless(edit.newFrom));
                if (left[i] && once && says) {
                    places[place[id]] = pair ? edit.newFrom : GONE;
                    inBase[i] = places[place[id]];
                    found = true;
                }
            }
        }
        return places;
    }

    /** Marks the lines of the base of which a moved line of mine tells that theirs is the author. */
    private void split(int[] places, int[] ofTheirs, Lines mine) {
        int numbers = 1 + Math.max(Ints.highest(base.ids()), Ints.highest(mine.ids()));
        boolean[] movedByMine = new boolean[numbers];
        for (int i = 0; i < places.length; i++) {
            movedByMine[mine.ids()[i]] |= places[i] != KEPT;
        }
        for (int i = 0; i < ofTheirs.length; i++) {
            ofTheirs[i] = movedByMine[base.ids()[i]] ? GONE : KEPT;
        }
    }

    private static String text(Lines side, int[] places, Lines other) {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < places.length; i++) {
            if (places[i] != GONE) {
                joined.append(places[i] == KEPT ? side.content(i) : other.content(places[i]));
                joined.append(side.end(i));
            }
        }
        return ended(joined, side);
    }

    private static String ended(StringBuilder joined, Lines as) {
        if (!as.endsLine()) {
            joined.setLength(LineEnds.withoutLast(joined));
        }
        return joined.toString();
    }
}
