package app.offgrid.notes.store;

import app.offgrid.notes.host.Sql;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.replica.Editing;
import app.offgrid.notes.replica.NoteReplica;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes notes from elsewhere into the database, under ids that stay the same however often they come. A note that is there
 * is left as it is. May be called from any thread.
 */
public final class Intake {
    /** What became of one note. */
    public enum Outcome {
        /** It is in the database now, waiting to be sent. */
        TAKEN,
        /** A note of this id was there, with the same content. */
        SAME,
        /** A note of this id was there, with other content: somebody has edited it. It was left as it is. */
        DIFFERENT,
        /** It was brought in before and has been deleted on this device since. It was left deleted. */
        DELETED
    }

    /** A note under its id. */
    public static final class Candidate {
        private final String noteId;
        private final NoteFields fields;
        private final boolean evenIfDeleted;

        /** @param evenIfDeleted to take it even if it was brought in before and deleted since */
        public Candidate(String noteId, NoteFields fields, boolean evenIfDeleted) {
            this.noteId = noteId;
            this.fields = fields;
            this.evenIfDeleted = evenIfDeleted;
        }

        public String noteId() {
            return noteId;
        }

        public NoteFields fields() {
            return fields;
        }
    }

    /** Names of values by which the database remembers what was brought in; forgotten with the account's notes. */
    static final String REMEMBERED = "imported.";

    private final Sql sql;
    private final SyncMeta meta;
    private final ReplicaTable replicas;

    public Intake(Sql sql) {
        this.sql = sql;
        this.meta = new SyncMeta(sql);
        this.replicas = new ReplicaTable(sql);
    }

    /** The account whose notes the database holds; null for none. */
    public String account() {
        return meta.get(SyncMeta.USER_ID);
    }

    /**
     * Takes a batch in one transaction: all of it is on disk when this returns, or none of it after an exception.
     *
     * @return the outcomes in the order of the candidates
     */
    public List<Outcome> take(List<Candidate> candidates) {
        return sql.transaction("Take in imported notes", () -> {
            List<Outcome> outcomes = new ArrayList<Outcome>();
            for (Candidate candidate : candidates) {
                outcomes.add(take(candidate));
            }
            return outcomes;
        });
    }

    private Outcome take(Candidate candidate) {
        NoteReplica before = replicas.findOrSetAside(candidate.noteId);
        if (before == null) {
            return Outcome.DIFFERENT;
        }
        if (before.fields() != null) {
            return before.fields().sameContentAs(candidate.fields) ? Outcome.SAME : Outcome.DIFFERENT;
        }
        boolean wasDeleted = !before.isForgettable() || meta.get(REMEMBERED + candidate.noteId) != null;
        boolean isAskedAbout = before.unsettledSides().size() > 0;
        if (isAskedAbout || wasDeleted && !candidate.evenIfDeleted) {
            return Outcome.DELETED;
        }
        replicas.save(before, Editing.edit(before, candidate.fields));
        meta.put(REMEMBERED + candidate.noteId, "1");
        return Outcome.TAKEN;
    }
}
