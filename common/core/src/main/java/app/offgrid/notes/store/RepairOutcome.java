package app.offgrid.notes.store;

/** What the repair of a note that this device cannot read has done. */
public enum RepairOutcome {
    /** There is nothing wrong with the note (any more); it is sent again. */
    READABLE,
    /** What could be read is in notes of their own; the server is asked for what it has. */
    SEPARATED,
    /** Nothing of it could be read; the server is asked for what it has. */
    NOTHING_LEFT
}
