package app.offgrid.notes.replica;

/** How a note stands towards the server. The order is the order in the database; only append. */
public enum NoteState {
    /** The server has said that it holds exactly this. */
    SYNCED,
    /** Saved on this device, not yet acknowledged by the server. */
    PENDING,
    /** The server refuses it as it is; a person must change it. */
    FAILED,
    /** Two versions wait for a person. */
    CONFLICT
}
