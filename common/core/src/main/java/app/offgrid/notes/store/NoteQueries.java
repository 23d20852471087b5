package app.offgrid.notes.store;

import app.offgrid.notes.host.Sql;
import app.offgrid.notes.note.Limits;
import app.offgrid.notes.replica.NoteState;
import java.util.List;

/** What screens read. */
final class NoteQueries {
    /** What is far longer than it may be is not for a list: a row of it is read at once. */
    private static final int TITLE_CHARACTERS = 4 * Limits.TITLE_CHARACTERS;

    private static final int TAGS_CHARACTERS = 4 * Limits.TAGS * Limits.TAG_CHARACTERS;

    static final String TITLE = "substr(note.title, 1, " + TITLE_CHARACTERS + ")";
    static final String TAGS = "CASE WHEN length(note.tags)<=" + TAGS_CHARACTERS + " THEN note.tags END";
    static final String PREVIEW = "substr(note.body, 1, " + NoteTable.PREVIEW_CHARACTERS + ")";

    static final String SUMMARY =
            "SELECT note_id, " + TITLE + ", " + PREVIEW + ", " + TAGS + ", color, pinned, edited_at, state FROM note ";

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
                StoredContent.tagsOrNone(row.text(3)),
                row.text(4),
                row.number(5) == 1,
                row.number(6),
                NoteState.values()[(int) row.number(7)]);
    }
}
