package app.offgrid.server.sync;

import app.offgrid.notes.note.NoteSnapshot;

/**
 * One accepted change: the note whole as it stood after it. Immutable.
 *
 * @param note after the change; bears its sequence, change id and device
 * @param totals of the account after the change, of the same sequence
 * @param acceptedAt milliseconds since the epoch by the server's clock; for people, and for the age of what may be removed
 */
public record JournalEntry(NoteSnapshot note, Totals totals, long acceptedAt) {
    public JournalEntry {
        if (note.sequence() != totals.sequence()) {
            throw new IllegalArgumentException("totals of " + totals.sequence() + " on change " + note.sequence());
        }
    }

    /** The place of the change in the account's order; 1 is the first. */
    public long sequence() {
        return note.sequence();
    }

    public String noteId() {
        return note.noteId();
    }

    public String changeId() {
        return note.changeId();
    }

    /** How the change is answered, now and whenever it is sent again. */
    public Receipt receipt() {
        return new Receipt(note.changeId(), note.noteId(), note.revision(), note.sequence());
    }
}
