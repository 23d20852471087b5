package app.offgrid.notes.replica;

import app.offgrid.notes.merge.NoteMerge;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.note.Side;

/** Taking back a person's decision on a conflict. */
public final class Reopening {
    private Reopening() {}

    /** True if nothing but the decision has happened to the note, and nothing of the decision was sent. */
    public static boolean isUntouched(NoteReplica now, NoteReplica decided) {
        return NoteReplica.sameContent(now.fields(), decided.fields())
                && now.agreed().revision() == decided.agreed().revision()
                && now.sides().equals(decided.sides())
                && sameChange(now.inFlight(), decided.inFlight());
    }

    private static boolean sameChange(InFlight one, InFlight other) {
        return one == null || other == null
                ? one == other
                : one.change().changeId().equals(other.change().changeId());
    }

    /** The note as it was before the decision; for one that {@link #isUntouched}. */
    public static NoteReplica asBefore(NoteReplica now, NoteReplica before) {
        return now.withFields(before.fields()).withSides(before.sides()).withFailure(before.failure());
    }

    /**
     * Asks again about a decision that was sent. What the note was before comes back as a new edit, merged with what came
     * since, or waits beside the note where they overlap; the other version waits beside it once more. Both as sides of this
     * device.
     *
     * @param now a note that is there
     * @param before the note before the decision
     * @param decided the note after it
     * @param was the side that was decided, one of {@code before}
     * @param authors two unused change ids with the device that sides bear; their fields are ignored
     */
    public static NoteReplica anew(
            NoteReplica now, NoteReplica before, NoteReplica decided, OpenSide was, Side[] authors, long at) {
        NoteFields version = was.side().fields();
        long forkedFrom = was.side().forkedFrom();
        if (before.fields() == null) {
            // The note stays for now, and its deletion is what waits.
            NoteReplica restored = restored(now, decided, version, was.base(), authors[1], at);
            return Editing.beside(restored, was.base(), forkedFrom, null, authors[0]);
        }
        NoteReplica restored =
                restored(now, decided, before.fields(), before.agreed().fields(), authors[1], at);
        return Editing.beside(restored, was.base(), forkedFrom, version, authors[0]);
    }

    /**
     * The note with a text in it that a decision put away.
     *
     * @param base what the text was made on, as far as it is known, else null
     */
    private static NoteReplica restored(
            NoteReplica now, NoteReplica decided, NoteFields text, NoteFields base, Side author, long at) {
        NoteFields fields = now.fields();
        if (text == null || NoteReplica.sameContent(text, fields)) {
            return now;
        }
        NoteFields common = decided.fields() == null ? base : decided.fields();
        if (common != null) {
            NoteMerge merge = NoteMerge.of(common, text, fields);
            if (merge.isClean()) {
                NoteFields merged = merge.fields();
                return Editing.edit(now, merged.sameContentAs(fields) ? fields : merged.stampedAt(at));
            }
        }
        // Held against its base it might have changed nothing there, and so be no question at all.
        return Editing.beside(now, null, 0, text, author);
    }
}
