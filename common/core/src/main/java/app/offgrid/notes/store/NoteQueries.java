package app.offgrid.notes.store;

import app.offgrid.notes.host.Sql;
import app.offgrid.notes.note.Field;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.protocol.Json;
import app.offgrid.notes.replica.NoteState;
import java.util.Collection;
import java.util.List;

/** What screens read. */
final class NoteQueries {
    static final String SUMMARY = "SELECT note_id, title, substr(body, 1, " + NoteTable.PREVIEW_CHARACTERS
            + "), tags, color, pinned, edited_at, state FROM note ";

    private final Sql sql;

    NoteQueries(Sql sql) {
        this.sql = sql;
    }

    /** A page of a list: pinned first, then those edited last. */
    List<NoteSummary> page(NoteList list, int offset, int limit) {
        return sql.query(
                SUMMARY + "WHERE listed=? ORDER BY pinned DESC, edited_at DESC, note_id LIMIT " + limit + " OFFSET "
                        + offset,
                NoteQueries::read,
                Long.valueOf(list.ordinal()));
    }

    /** The notes of a state, those edited last first. */
    List<NoteSummary> inState(NoteState state, int offset, int limit) {
        return sql.query(
                SUMMARY + "WHERE state=? ORDER BY edited_at DESC, note_id LIMIT " + limit + " OFFSET " + offset,
                NoteQueries::read,
                Long.valueOf(state.ordinal()));
    }

    int count(NoteList list) {
        return sql.query(
                        "SELECT count(*) FROM note WHERE listed=?",
                        row -> Integer.valueOf((int) row.number(0)),
                        Long.valueOf(list.ordinal()))
                .get(0)
                .intValue();
    }

    NoteCounts counts() {
        int[] byState = new int[NoteState.values().length];
        List<int[]> rows = sql.query("SELECT state, count(*) FROM note WHERE state>0 GROUP BY state", row ->
                new int[] {(int) row.number(0), (int) row.number(1)});
        for (int[] row : rows) {
            byState[row[0]] = row[1];
        }
        return new NoteCounts(
                byState[NoteState.PENDING.ordinal()],
                byState[NoteState.FAILED.ordinal()],
                byState[NoteState.CONFLICT.ordinal()]);
    }

    /** How many notes would be lost if the device forgot what the server does not have. */
    int unsent() {
        return sql.query(
                        "SELECT count(*) FROM note WHERE sendable=1 OR state=" + NoteState.FAILED.ordinal()
                                + " OR note_id IN (SELECT note_id FROM outbox)",
                        row -> Integer.valueOf((int) row.number(0)))
                .get(0)
                .intValue();
    }

    static NoteSummary read(Sql.Row row) {
        return new NoteSummary(
                row.text(0),
                row.text(1),
                row.text(2),
                NoteFields.EMPTY
                        .with(Field.TAGS, (Collection<?>) Json.parse(row.text(3)))
                        .tags(),
                row.text(4),
                row.number(5) == 1,
                row.number(6),
                NoteState.values()[(int) row.number(7)]);
    }
}
