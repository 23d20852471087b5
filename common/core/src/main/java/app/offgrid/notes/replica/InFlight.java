package app.offgrid.notes.replica;

import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.protocol.NoteChange;

/** A change that may have reached the server and waits for its answer: frozen, sent again word for word. Immutable. */
public final class InFlight {
    private final NoteChange change;
    private final NoteFields whole;

    /** @param whole of a put: the note whole once it is accepted; null for the others */
    public InFlight(NoteChange change, NoteFields whole) {
        this.change = change;
        this.whole = whole;
    }

    public NoteChange change() {
        return change;
    }

    /** Null unless the change is a put. */
    public NoteFields whole() {
        return whole;
    }
}
