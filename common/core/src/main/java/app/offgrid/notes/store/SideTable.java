package app.offgrid.notes.store;

import app.offgrid.notes.host.Sql;
import app.offgrid.notes.protocol.Json;
import app.offgrid.notes.protocol.SnapshotJson;
import app.offgrid.notes.replica.OpenSide;
import java.util.List;

/** Table {@code side}: the versions that wait for a person, or for the server to hear of the decision. */
final class SideTable {
    private final Sql sql;

    SideTable(Sql sql) {
        this.sql = sql;
    }

    List<OpenSide> of(String noteId) {
        return sql.query(
                "SELECT side, base, acknowledged, settled FROM side WHERE note_id=? ORDER BY position",
                row -> new OpenSide(
                        SnapshotJson.readSide(Json.parse(row.text(0)), "$"),
                        NoteTable.readFields(row.text(1)),
                        row.number(2) == 1,
                        row.number(3) == 1),
                noteId);
    }

    void replace(String noteId, List<OpenSide> sides) {
        sql.execute("DELETE FROM side WHERE note_id=?", noteId);
        int position = 0;
        for (OpenSide open : sides) {
            sql.execute(
                    "INSERT INTO side(note_id, change_id, side, base, acknowledged, settled, position) "
                            + "VALUES(?,?,?,?,?,?,?)",
                    noteId,
                    open.side().changeId(),
                    Json.write(SnapshotJson.write(open.side())),
                    NoteTable.writeFields(open.base()),
                    Long.valueOf(open.acknowledged() ? 1 : 0),
                    Long.valueOf(open.settled() ? 1 : 0),
                    Long.valueOf(position++));
        }
    }
}
