package app.offgrid.notes.store;

import app.offgrid.notes.replica.NoteReplica;

/** What keeping both versions of a conflict did, all in one transaction. Immutable. */
public final class KeptBoth {
    private final NoteReplica before;
    private final NoteReplica after;
    private final String otherId;

    KeptBoth(NoteReplica before, NoteReplica after, String otherId) {
        this.before = before;
        this.after = after;
        this.otherId = otherId;
    }

    public NoteReplica before() {
        return before;
    }

    public NoteReplica after() {
        return after;
    }

    /** The note that holds the other version: a new one, or the note itself where one version was a deletion. */
    public String otherId() {
        return otherId;
    }
}
