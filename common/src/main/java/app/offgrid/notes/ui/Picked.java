package app.offgrid.notes.ui;

import app.offgrid.notes.notebook.Selection;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The notes that a person has picked from a list to do something with all of them. */
final class Picked {
    private final Set<String> noteIds = new LinkedHashSet<String>();
    private boolean picking;

    /** True while a tap picks a note instead of opening it. */
    boolean isPicking() {
        return picking;
    }

    void begin() {
        picking = true;
    }

    void end() {
        picking = false;
        noteIds.clear();
    }

    /** Picks a note, or lets go of it. Beyond {@link Selection#MOST} nothing is picked. */
    void toggle(String noteId) {
        if (!noteIds.remove(noteId) && noteIds.size() < Selection.MOST) {
            noteIds.add(noteId);
        }
    }

    boolean contains(String noteId) {
        return noteIds.contains(noteId);
    }

    int size() {
        return noteIds.size();
    }

    List<String> noteIds() {
        return new ArrayList<String>(noteIds);
    }
}
