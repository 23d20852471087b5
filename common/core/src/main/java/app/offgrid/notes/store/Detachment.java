package app.offgrid.notes.store;

import app.offgrid.notes.host.Ids;
import app.offgrid.notes.host.Sql;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.replica.Agreed;
import app.offgrid.notes.replica.NoteReplica;
import app.offgrid.notes.replica.NoteState;
import app.offgrid.notes.replica.OpenSide;
import java.util.Collections;
import java.util.List;

/**
 * Makes the notes of an account notes without one, as they stand on this device: nothing is agreed with any server, nothing
 * is on its way. A version that still waits for a person becomes a note of its own, since nobody will ask any more. To be
 * used inside a transaction.
 */
final class Detachment {
    private final Sql sql;
    private final Ids ids;
    private final ReplicaTable replicas;

    Detachment(Sql sql, Ids ids, ReplicaTable replicas) {
        this.sql = sql;
        this.ids = ids;
        this.replicas = replicas;
    }

    void run() {
        for (String noteId : column("SELECT DISTINCT note_id FROM side")) {
            NoteReplica note = replicas.findOrSetAside(noteId);
            if (note == null) {
                new NoteRepair(sql, ids).separate(noteId);
            } else {
                separate(note);
            }
        }
        sql.execute("DELETE FROM side");
        sql.execute("DELETE FROM outbox");
        for (String noteId : column("SELECT note_id FROM note WHERE deleted=1")) {
            replicas.notes().delete(noteId);
        }
        sql.execute("DELETE FROM base");
        sql.execute(
                "UPDATE note SET revision=0, change_id=NULL, changed_by=NULL, confirmed=1, past='', failure_code=NULL, "
                        + "failure_message=NULL, sendable=1, base_kind=" + NoteTable.BASE_IS_NOTHING + ", state="
                        + NoteState.PENDING.ordinal());
    }

    /** Gives each version that waits a note; the first takes the place of a note that is deleted. */
    private void separate(NoteReplica note) {
        NoteFields kept = note.fields();
        for (OpenSide open : note.unsettledSides()) {
            NoteFields version = open.side().fields();
            if (version != null && kept == null) {
                kept = version;
            } else if (version != null) {
                replicas.notes().save(alone(ids.next(), version));
            }
        }
        if (kept != null) {
            replicas.notes().save(alone(note.noteId(), kept));
        }
    }

    private static NoteReplica alone(String noteId, NoteFields fields) {
        return new NoteReplica(noteId, fields, Agreed.NOTHING, Collections.<OpenSide>emptyList(), null, null);
    }

    private List<String> column(String query) {
        return sql.query(query, row -> row.text(0));
    }
}
