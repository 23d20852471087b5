package app.offgrid.notes.store;

import app.offgrid.notes.host.Sql;
import app.offgrid.notes.replica.NoteState;
import java.util.List;

/**
 * How long notes have been in the trash, in days on which this device was seen in use. The device's clock only says that a
 * day is another one than the day before: a day counts once, and only a later one than all before it.
 */
public final class TrashTable {
    private static final String DAYS = "trash.days";
    private static final String LATEST = "trash.latest_day";
    private static final String BEHIND = "trash.day_behind";
    private static final long MILLIS = 24L * 60 * 60 * 1000;

    private final Sql sql;
    private final SyncMeta meta;

    TrashTable(Sql sql) {
        this.sql = sql;
        this.meta = new SyncMeta(sql);
    }

    /**
     * Notes which notes are in the trash and, if the clock shows a day that was never seen, counts it. A jump of the clock
     * counts as one day at the most; after a jump into the future that was taken back, days count from where the clock
     * was put back to. To be called when the app starts.
     *
     * @param now milliseconds since the epoch by the device's clock, right or wrong
     */
    public void seeDay(long now) {
        sql.transaction("Count a day of the trash", () -> {
            long today = now / MILLIS;
            String latest = meta.get(LATEST);
            if (latest == null || today > Long.parseLong(latest)) {
                count(LATEST, today, latest != null);
                meta.remove(BEHIND);
            } else if (today < Long.parseLong(latest)) {
                String behind = meta.get(BEHIND);
                if (behind == null || today > Long.parseLong(behind)) {
                    count(BEHIND, today, behind != null);
                }
            }
            sql.execute("DELETE FROM trash WHERE NOT EXISTS(SELECT 1 FROM note WHERE note.note_id=trash.note_id "
                    + "AND note.listed=" + NoteList.TRASH.ordinal() + " AND note.trashed_at=trash.trashed_at)");
            sql.execute("INSERT OR IGNORE INTO trash(note_id, trashed_at, since) SELECT note_id, trashed_at, "
                    + meta.number(DAYS) + " FROM note WHERE listed=" + NoteList.TRASH.ordinal());
            return null;
        });
    }

    private void count(String mark, long today, boolean another) {
        meta.put(mark, today);
        if (another) {
            meta.put(DAYS, meta.number(DAYS) + 1);
        }
    }

    /**
     * Notes that have been in the trash for so many days and that the server has just as they are: without unsent edits,
     * failures or conflicts.
     */
    public List<String> due(int days, int limit) {
        return sql.query(
                "SELECT trash.note_id FROM trash JOIN note ON note.note_id=trash.note_id "
                        + "AND note.trashed_at=trash.trashed_at WHERE note.listed=" + NoteList.TRASH.ordinal()
                        + " AND note.state=" + NoteState.SYNCED.ordinal() + " AND trash.since<="
                        + (meta.number(DAYS) - days) + " LIMIT " + limit,
                row -> row.text(0));
    }
}
