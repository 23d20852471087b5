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

    /**
     * Moves insertions and deletions of words up to where they begin a line, if they can: a new item of a list is then
     * the whole line, not the end of one and the sign at the start of the next.
     */
    static List<Edit> toLineStarts(List<Edit> edits, Words old, Words fresh) {
        List<Edit> moved = new ArrayList<Edit>(edits.size());
        int before = -1;
        for (Edit edit : edits) {
            Edit last = edit;
            if (edit.isInsertion()) {
                last = up(edit, wayUp(fresh, edit.newFrom, edit.newTo, edit.from - before - 1));
            } else if (edit.isDeletion()) {
                last = up(edit, wayUp(old, edit.from, edit.to, edit.from - before - 1));
            }
            moved.add(last);
            before = last.to;
        }
        return moved;
    }

    /** How many words up the piece {@code [from, to)} can go to begin a line; 0 if it cannot. */
    private static int wayUp(Words words, int from, int to, int farthest) {
        int[] ids = words.ids();
        for (int way = 0; ; way++) {
            if (from == way || words.kind(from - way - 1) == CharacterClass.LINE_END) {
                return way;
            }
            if (way == farthest || ids[from - way - 1] != ids[to - way - 1]) {
                return 0;
            }
        }
    }

    private static Edit up(Edit edit, int way) {
        return new Edit(edit.from - way, edit.to - way, edit.newFrom - way, edit.newTo - way);
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
