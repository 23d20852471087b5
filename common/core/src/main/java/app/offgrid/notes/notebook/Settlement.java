package app.offgrid.notes.notebook;

import app.offgrid.notes.replica.NoteReplica;

/** A decision on a conflict, with what it takes to take it back. Immutable; kept in memory as long as undo is offered. */
public final class Settlement {
    /** What taking a decision back did. */
    public enum Undone {
        /** Nothing was sent yet: all is as it was. */
        AS_BEFORE,
        /** It was sent: the note has its earlier text as a new edit, and the question is asked again. */
        ASKED_ANEW,
        /** The note is deleted everywhere: its text is back as a new note. */
        AS_NEW_NOTE,
        /** The conflict was over before the decision. */
        NOTHING
    }

    private final NoteReplica before;
    private final NoteReplica decided;
    private final String sideId;
    private final String copy;
    private final boolean complete;

    Settlement(NoteReplica before, NoteReplica decided, String sideId, String copy, boolean complete) {
        this.before = before;
        this.decided = decided;
        this.sideId = sideId;
        this.copy = copy;
        this.complete = complete;
    }

    /** False if the note had changed and overlaps with the decision, which waits beside it as a conflict of its own. */
    public boolean isComplete() {
        return complete;
    }

    NoteReplica before() {
        return before;
    }

    NoteReplica decided() {
        return decided;
    }

    String sideId() {
        return sideId;
    }

    /** The second note, if both versions were kept; else null. */
    String copy() {
        return copy;
    }
}
