package app.offgrid.notes.store;

import app.offgrid.notes.host.Sql;
import app.offgrid.notes.protocol.Json;
import app.offgrid.notes.protocol.JsonException;
import app.offgrid.notes.protocol.SnapshotJson;
import app.offgrid.notes.replica.OpenSide;
import java.util.ArrayList;
import java.util.List;

/** Table {@code side}: the versions that wait for a person, or for the server to hear of the decision. */
final class SideTable {
    private final Sql sql;
    private final LongText texts;

    SideTable(Sql sql) {
        this.sql = sql;
        this.texts = new LongText(sql);
    }

    /** A row, the long texts of which are still to be read. */
    private static final class Found {
        final LongText.Read side;
        final LongText.Read base;
        final boolean acknowledged;
        final boolean settled;
        final String changeId;

        Found(Sql.Row row) {
            side = new LongText.Read(row, 0);
            base = new LongText.Read(row, 2);
            acknowledged = row.number(4) == 1;
            settled = row.number(5) == 1;
            changeId = row.text(6);
        }
    }

    /** @throws app.offgrid.notes.protocol.JsonException if one of them cannot be read */
    List<OpenSide> of(String noteId) {
        List<OpenSide> sides = new ArrayList<OpenSide>();
        for (Found found : rows(noteId)) {
            sides.add(read(noteId, found));
        }
        return sides;
    }

    /** Those that can be read. */
    List<OpenSide> readable(String noteId) {
        List<OpenSide> sides = new ArrayList<OpenSide>();
        for (Found found : rows(noteId)) {
            try {
                sides.add(read(noteId, found));
            } catch (JsonException e) {
                // Whoever asks has been told that the note is damaged.
            }
        }
        return sides;
    }

    private List<Found> rows(String noteId) {
        return sql.query(
                "SELECT " + texts.columns("side") + ", " + texts.columns("base")
                        + ", acknowledged, settled, change_id FROM side WHERE note_id=? ORDER BY position",
                Found::new,
                noteId);
    }

    private OpenSide read(String noteId, Found found) {
        String from = "side WHERE note_id=? AND change_id=?";
        return new OpenSide(
                SnapshotJson.readSide(Json.parse(texts.whole(found.side, "side", from, noteId, found.changeId)), "$"),
                NoteTable.readFields(texts.whole(found.base, "base", from, noteId, found.changeId)),
                found.acknowledged,
                found.settled);
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
