package app.offgrid.notes.store;

/** The places where a person finds notes. The order is the order in the database; only append. */
public enum NoteList {
    /** Neither archived nor in the trash. */
    ACTIVE,
    ARCHIVE,
    TRASH
}
