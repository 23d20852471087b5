package app.offgrid.notes.store;

/** Where a page of a list ended. Stays right while notes come, go and change. Immutable. */
public final class NoteCursor {
    final int pinned;
    final String key;
    final String noteId;

    NoteCursor(int pinned, String key, String noteId) {
        this.pinned = pinned;
        this.key = key;
        this.noteId = noteId;
    }
}
