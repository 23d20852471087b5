package app.offgrid.notes.store;

import app.offgrid.notes.replica.Failure;
import app.offgrid.notes.replica.NoteState;

/** A note that is not in sync, and how far it has come. Immutable. */
public final class WaitingNote {
    private final String noteId;
    private final String headline;
    private final NoteState state;
    private final boolean deleted;
    private final boolean sent;
    private final Failure failure;

    WaitingNote(String noteId, String headline, NoteState state, boolean deleted, boolean sent, Failure failure) {
        this.noteId = noteId;
        this.headline = headline;
        this.state = state;
        this.deleted = deleted;
        this.sent = sent;
        this.failure = failure;
    }

    public String noteId() {
        return noteId;
    }

    /** What the note is called; empty if it has neither a title nor words. */
    public String headline() {
        return headline;
    }

    /** Never SYNCED. */
    public NoteState state() {
        return state;
    }

    /** True if it is the deletion of the note that waits. */
    public boolean isDeleted() {
        return deleted;
    }

    /** True if the change may have been sent already, and its answer is missing. */
    public boolean isSent() {
        return sent;
    }

    /** Why the server refused it; null if it did not. */
    public Failure failure() {
        return failure;
    }
}
