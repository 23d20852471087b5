package app.offgrid.notes.merge;

import java.util.ArrayList;
import java.util.List;

/** From marked tokens to edits, each at one agreed place of those where it could lie. */
final class Slide {
    private Slide() {}

    /** The edits of two sequences of which the unmarked tokens match in order. */
    static List<Edit> edits(boolean[] removed, boolean[] added) {
        List<Edit> edits = new ArrayList<Edit>();
        int i = 0;
        int j = 0;
        while (i < removed.length || j < added.length) {
            int from = i;
            int newFrom = j;
            while (i < removed.length && removed[i]) {
                i++;
            }
            while (j < added.length && added[j]) {
                j++;
            }
            if (i > from || j > newFrom) {
                edits.add(new Edit(from, i, newFrom, j));
            } else {
                i++;
                j++;
            }
        }
        return edits;
    }

    /**
     * Moves each insertion and deletion down as far as it goes; "a b" between "a b" and "a b" is then always the last.
     * So both sides of a merge place an equal change equally, and an inserted paragraph comes with the empty line after
     * it. Edits that meet become one.
     */
    static List<Edit> down(List<Edit> edits, int[] old, int[] fresh) {
        List<Edit> moved = new ArrayList<Edit>(edits.size());
        Edit current = null;
        for (Edit next : edits) {
            if (current != null) {
                current = down(current, next.from, old, fresh);
                if (current.to == next.from) {
                    current = current.through(next);
                    continue;
                }
                moved.add(current);
            }
            current = next;
        }
        if (current != null) {
            moved.add(down(current, old.length, old, fresh));
        }
        return moved;
    }

    private static Edit down(Edit edit, int limit, int[] old, int[] fresh) {
        if (!edit.isInsertion() && !edit.isDeletion()) {
            return edit;
        }
        int way = 0;
        int farthest = limit - edit.to;
        if (edit.isInsertion()) {
            while (way < farthest && fresh[edit.newFrom + way] == fresh[edit.newTo + way]) {
                way++;
            }
        } else {
            while (way < farthest && old[edit.from + way] == old[edit.to + way]) {
                way++;
            }
        }
        return new Edit(edit.from + way, edit.to + way, edit.newFrom + way, edit.newTo + way);
    }
}
