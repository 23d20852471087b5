package app.offgrid.notes.store;

import app.offgrid.notes.host.Sql;
import app.offgrid.notes.protocol.Json;
import app.offgrid.notes.protocol.NoteChange;
import app.offgrid.notes.protocol.SyncJson;
import app.offgrid.notes.replica.InFlight;
import java.util.List;

/** Table {@code outbox}: the changes that may have been sent and have no answer yet, frozen, at most one a note. */
final class Outbox {
    private final Sql sql;

    Outbox(Sql sql) {
        this.sql = sql;
    }

    /** The change of a note, or null. */
    InFlight of(String noteId) {
        List<InFlight> found = sql.query(
                "SELECT change, whole FROM outbox WHERE note_id=?",
                row -> new InFlight(readChange(row.text(0)), NoteTable.readFields(row.text(1))),
                noteId);
        return found.isEmpty() ? null : found.get(0);
    }

    void add(InFlight sent) {
        sql.execute(
                "INSERT INTO outbox(note_id, change, whole) VALUES(?,?,?)",
                sent.change().noteId(),
                write(sent.change()),
                NoteTable.writeFields(sent.whole()));
    }

    void remove(String noteId) {
        sql.execute("DELETE FROM outbox WHERE note_id=?", noteId);
    }

    /**
     * The server may count revisions anew, of a note whose tombstone it has forgotten or of all after it lost history, so
     * the ones that the changes were made on mean nothing any more. The changes keep their ids: whether they were taken
     * before is still to be found out.
     */
    void doubtRevisions() {
        for (NoteChange change :
                sql.query("SELECT change FROM outbox ORDER BY position", row -> readChange(row.text(0)))) {
            sql.execute("UPDATE outbox SET change=? WHERE note_id=?", write(change.onNoRevision()), change.noteId());
        }
    }

    /** The changes in the order in which they were frozen. */
    List<NoteChange> changes(int limit) {
        return sql.query("SELECT change FROM outbox ORDER BY position LIMIT " + limit, row -> readChange(row.text(0)));
    }

    boolean isEmpty() {
        return sql.query("SELECT 1 FROM outbox LIMIT 1", row -> Boolean.TRUE).isEmpty();
    }

    static String write(NoteChange change) {
        return Json.write(SyncJson.write(change));
    }

    private static NoteChange readChange(String json) {
        return SyncJson.readFrozen(Json.parse(json));
    }
}
