package app.offgrid.notes.notebook;

import app.offgrid.notes.note.FieldRules;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.replica.Editing;
import app.offgrid.notes.replica.NoteReplica;
import app.offgrid.notes.store.RepairOutcome;

/** What a person can do about a note that is not sent, since the server refuses it or this device cannot read it. */
public final class Refused {
    private final NoteBook book;

    Refused(NoteBook book) {
        this.book = book;
    }

    /**
     * Takes back what was changed since the server last agreed; a note that it never had goes.
     *
     * @return what was given up, for {@link #takeBack}; null if the note is not refused (any more), and then nothing happens
     */
    public NoteFields giveUp(String noteId) {
        NoteFields[] given = new NoteFields[1];
        book.edit("Give up a rejected change", noteId, before -> {
            NoteReplica after = Editing.giveUp(before);
            given[0] = after == before ? null : before.fields();
            return after;
        });
        return given[0];
    }

    /** Brings back what was given up, if the note has not changed since. */
    public void takeBack(String noteId, NoteFields given) {
        book.edit(
                "Take back a rejected change",
                noteId,
                before -> before.hasNews() || before.inFlight() != null ? before : Editing.edit(before, given));
    }

    /** True if the server has an older version of the note, and nothing is wrong with the text itself. */
    public boolean canKeepCopy(String noteId) {
        return canKeepCopy(book.find(noteId));
    }

    /** True if the server has no version of the note: to give it up is to delete it. */
    public boolean isOnlyHere(String noteId) {
        return book.find(noteId).agreed().fields() == null;
    }

    private static boolean canKeepCopy(NoteReplica note) {
        return note.fields() != null
                && note.agreed().fields() != null
                && Editing.giveUp(note) != note
                && FieldRules.check(note.fields().since(NoteFields.EMPTY)) == null;
    }

    /**
     * Makes a note of its own of what is refused; the note itself is again as the server has it.
     *
     * @return the id of the new note; null if it {@linkplain #canKeepCopy cannot be done} (any more)
     */
    public String keepCopy(String noteId) {
        String copy = book.freshId();
        boolean[] done = new boolean[1];
        long now = book.now();
        book.edit("Keep a rejected change as a copy", noteId, before -> {
            done[0] = canKeepCopy(before);
            if (!done[0]) {
                return before;
            }
            // In the transaction of this edit.
            book.edit(
                    "Keep a copy",
                    copy,
                    fresh -> Editing.edit(fresh, before.fields().stampedAt(now)));
            return Editing.giveUp(before);
        });
        return done[0] ? copy : null;
    }

    /** Repairs a note of which something on this device cannot be read; no text is lost that can be. */
    public RepairOutcome repair(String noteId) {
        RepairOutcome done = book.store().repair().run(noteId);
        book.edited();
        return done;
    }
}
