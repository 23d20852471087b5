package app.offgrid.notes.store;

import app.offgrid.notes.host.Sql;
import app.offgrid.notes.markdown.Headline;
import java.util.List;

/**
 * The reminders of this device; they are not synced. At most one a note. Those of notes that have gone stay until the
 * platform's notification has been taken back.
 */
public final class ReminderTable {
    /** Most reminders of a device. */
    public static final int MOST = 500;

    private final Sql sql;
    private final SyncMeta meta;

    ReminderTable(Sql sql) {
        this.sql = sql;
        meta = new SyncMeta(sql);
    }

    /** All of them, the next one first. */
    public List<Reminder> all() {
        return sql.query(
                "SELECT reminder.note_id, due_at, told, " + NoteQueries.TITLE + ", listed, " + NoteQueries.PREVIEW
                        + " FROM reminder LEFT JOIN note "
                        + "ON note.note_id=reminder.note_id ORDER BY due_at, reminder.note_id",
                ReminderTable::read);
    }

    private static Reminder read(Sql.Row row) {
        Long listed = row.nullableNumber(4);
        boolean gone = listed == null || listed.longValue() < 0;
        return new Reminder(
                row.text(0),
                row.number(1),
                row.text(2),
                gone ? null : Headline.of(row.text(3), row.text(5)).text(),
                gone ? null : NoteList.values()[listed.intValue()]);
    }

    /**
     * Sets the reminder of a note, in place of an earlier one.
     *
     * @return false, with nothing changed, if there are {@link #MOST} already
     */
    public boolean put(String noteId, long dueAt) {
        return sql.transaction("Set a reminder", () -> {
                    List<Long> others = sql.query(
                            "SELECT count(*) FROM reminder WHERE note_id<>?",
                            row -> Long.valueOf(row.number(0)),
                            noteId);
                    if (others.get(0).longValue() >= MOST) {
                        return Boolean.FALSE;
                    }
                    sql.execute("INSERT OR IGNORE INTO reminder(note_id, due_at) VALUES(?,0)", noteId);
                    sql.execute("UPDATE reminder SET due_at=? WHERE note_id=?", Long.valueOf(dueAt), noteId);
                    return Boolean.TRUE;
                })
                .booleanValue();
    }

    /** Puts on record what the platform was asked for; null for nothing. */
    public void tell(String noteId, String told) {
        sql.execute("UPDATE reminder SET told=? WHERE note_id=?", told, noteId);
    }

    public void remove(String noteId) {
        sql.execute("DELETE FROM reminder WHERE note_id=?", noteId);
    }

    /** When the app last told what had come due, by the device's clock; 0 if never. */
    public long lookedAt() {
        return meta.number(SyncMeta.REMINDERS_TOLD);
    }

    /** Puts on record that the app has told what had come due until then. */
    public void look(long now) {
        meta.put(SyncMeta.REMINDERS_TOLD, now);
    }
}
