package app.offgrid.notes.store;

import app.offgrid.notes.host.Sql;
import app.offgrid.notes.markdown.Headline;
import app.offgrid.notes.replica.Failure;
import app.offgrid.notes.replica.NoteState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the status of the sync reads of the notes. May be called from any thread. */
public final class WaitingQueries {
    private static final String COLUMNS = "SELECT note.note_id, " + NoteQueries.TITLE + ", note.state, note.deleted, "
            + "note.failure_code, substr(note.failure_message, 1, 1000), "
            + "note.note_id IN (SELECT note_id FROM outbox), " + NoteQueries.PREVIEW + " FROM ";

    private final Sql sql;
    private final SyncMeta meta;

    /** @param sql the database of an opened {@link LocalStore} */
    public WaitingQueries(Sql sql) {
        this.sql = sql;
        this.meta = new SyncMeta(sql);
    }

    /** The notes that need a person first, then those that were sent, then the others in the order they are sent in. */
    public List<WaitingNote> first(int limit) {
        List<WaitingNote> found = new ArrayList<WaitingNote>();
        String[] ranks = {
            "note WHERE state=" + NoteState.CONFLICT.ordinal() + " ORDER BY note.edited_at DESC",
            "note WHERE state=" + NoteState.FAILED.ordinal() + " ORDER BY note.edited_at DESC",
            // In this order, since the outbox is short and those that wait may be all notes.
            "outbox CROSS JOIN note ON outbox.note_id=note.note_id WHERE state=" + NoteState.PENDING.ordinal()
                    + " ORDER BY outbox.position",
            "note INDEXED BY note_sendable WHERE sendable=1 AND state=" + NoteState.PENDING.ordinal()
                    + " ORDER BY note.edited_at, note.note_id"
        };
        for (String rank : ranks) {
            if (found.size() < limit) {
                found.addAll(sql.query(COLUMNS + rank + " LIMIT " + (limit - found.size()), WaitingQueries::read));
            }
        }
        return found;
    }

    private static WaitingNote read(Sql.Row row) {
        String code = row.text(4);
        return new WaitingNote(
                row.text(0),
                Headline.of(row.text(1), row.text(7)).text(),
                NoteState.values()[(int) row.number(2)],
                row.number(3) == 1,
                row.number(6) == 1,
                code == null ? null : new Failure(code, row.text(5)));
    }

    /**
     * The versions that wait for a person's decision, by the ids of the changes that they came from, with the ids of their
     * notes; the note that was edited last first.
     */
    public Map<String, String> openSides(int limit) {
        Map<String, String> found = new LinkedHashMap<String, String>();
        sql.query(
                "SELECT side.change_id, side.note_id FROM note JOIN side ON side.note_id=note.note_id WHERE note.state="
                        + NoteState.CONFLICT.ordinal() + " AND side.settled=0"
                        + " ORDER BY note.edited_at DESC, note.note_id, side.position LIMIT " + limit,
                row -> found.put(row.text(0), row.text(1)));
        return found;
    }

    /** How many notes failed by each code, as the server or the device named it. */
    public Map<String, Integer> failures() {
        Map<String, Integer> byCode = new LinkedHashMap<String, Integer>();
        sql.query(
                "SELECT failure_code, count(*) FROM note WHERE state=" + NoteState.FAILED.ordinal()
                        + " GROUP BY failure_code",
                row -> byCode.put(row.text(0), Integer.valueOf((int) row.number(1))));
        return byCode;
    }

    /** Notes on this device, those in the trash and the archive too, and deletions that wait. */
    public int notes() {
        return (int) number("SELECT count(*) FROM note");
    }

    /** Changes that may have been sent and have no answer. */
    public int sent() {
        return (int) number("SELECT count(*) FROM outbox");
    }

    /** Up to where the account has been read for good. */
    public long cursor() {
        return meta.number(SyncMeta.CURSOR);
    }

    /** The server's name for the history that the cursor is of; null before the first contact. */
    public String epoch() {
        return meta.get(SyncMeta.EPOCH);
    }

    /** True while this device has not read the account to its end, or reads it anew. */
    public boolean isReadingAll() {
        return isFirstReading() || meta.get(SyncMeta.RESYNC) != null;
    }

    /** True until this device has read the account to its end for the first time. */
    public boolean isFirstReading() {
        return meta.get(SyncMeta.READ_ONCE) == null;
    }

    private long number(String query) {
        return sql.query(query, row -> Long.valueOf(row.number(0))).get(0).longValue();
    }
}
