package app.offgrid.notes.ui;

import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.notebook.Conflict;
import app.offgrid.notes.notebook.Settlement;
import app.offgrid.notes.notebook.Settlements;

/** What forms do with a person's decision on a conflict: keep it, say so, and take it back. */
final class Decisions {
    private final Screens screens;

    Decisions(Screens screens) {
        this.screens = screens;
    }

    /** Settles the conflict and leaves the form. If the note has moved on so far that both overlap, asks about that. */
    void settle(Conflict conflict, NoteFields result) {
        Settlement[] made = new Settlement[1];
        if (!screens.store(() -> made[0] = settlements().settle(conflict, result))) {
            return;
        }
        if (made[0].isComplete()) {
            next(conflict.noteId(), Texts.of("toast.settled"), made[0]);
        } else {
            screens.openConflict(conflict.noteId());
            screens.say(Texts.of("decide.overlaps"), null);
        }
    }

    /** Keeps both versions as two notes. */
    void keepBoth(Conflict conflict) {
        Settlement[] made = new Settlement[1];
        if (screens.store(() -> made[0] = settlements().keepBoth(conflict))) {
            if (made[0] == null) {
                ended(conflict);
            } else {
                next(conflict.noteId(), Texts.of("toast.keptBoth"), made[0]);
            }
        }
    }

    /** The conflict does not wait any more, by nobody's doing here: leaves the form with a word of why. */
    void ended(Conflict conflict) {
        Settlements.Ending ending = settlements().ending(conflict);
        String device = settlements().lastDevice(conflict.noteId());
        boolean named = ending == Settlements.Ending.DECIDED_ELSEWHERE && device != null;
        next(
                conflict.noteId(),
                named ? Texts.of("decide.ended.device", device) : Texts.of("decide.ended." + ending.name()),
                null);
    }

    /** On to the next conflict of the note, else to the list. */
    private void next(String noteId, String message, Settlement made) {
        if (screens.notes().conflicts(noteId).isEmpty()) {
            screens.back();
        } else {
            screens.openConflict(noteId);
        }
        screens.say(message, made == null ? null : () -> undo(noteId, made));
    }

    private void undo(String noteId, Settlement made) {
        Settlement.Undone[] undone = new Settlement.Undone[1];
        if (!screens.store(() -> undone[0] = settlements().undo(made))) {
            return;
        }
        if (screens.notes().conflicts(noteId).isEmpty()) {
            screens.back();
        } else {
            screens.openConflict(noteId);
        }
        screens.say(Texts.of("decide.undone." + undone[0].name()), null);
    }

    private Settlements settlements() {
        return screens.notes().settlements();
    }
}
