package app.offgrid.notes.store;

import app.offgrid.notes.host.Sql;
import java.util.List;

/**
 * Notices a change that is not taken although the server answers, whatever the reason is: it looks at what is there after
 * each answer and knows nothing of why. What it knows outlives a restart.
 */
public final class QueueWatch {
    static final String NAME = "queue_age";

    private final Sql sql;
    private final SyncMeta meta;

    /** @param sql the database of an opened {@link LocalStore} */
    public QueueWatch(Sql sql) {
        this.sql = sql;
        this.meta = new SyncMeta(sql);
    }

    /** How old the queue is. */
    public QueueAge age() {
        String stored = meta.get(NAME);
        if (stored == null) {
            return QueueAge.NONE;
        }
        int first = stored.indexOf(' ');
        int second = stored.indexOf(' ', first + 1);
        return new QueueAge(
                stored.substring(second + 1),
                Long.parseLong(stored.substring(0, first)),
                Integer.parseInt(stored.substring(first + 1, second)));
    }

    /**
     * The server has answered, and for now the device has nothing more to ask: what waits still was left behind.
     *
     * @param now by the device's clock, in milliseconds since the epoch
     */
    public void answered(long now) {
        sql.transaction("Look at the queue", () -> {
            QueueAge before = age();
            String head = head(before.head());
            if (head != null) {
                QueueAge after = before.answered(head, now);
                meta.put(NAME, after.since() + " " + after.answers() + " " + after.head());
            } else if (before != QueueAge.NONE) {
                meta.remove(NAME);
            }
            return null;
        });
    }

    /** The same as before as long as it waits, so that a newer change does not hide an older one; null for none. */
    private String head(String before) {
        int end = before.indexOf('@');
        if (end > 0 && before.equals(waiting(before.substring(0, end)))) {
            return before;
        }
        String[] oldest = {
            "SELECT note_id FROM outbox ORDER BY position LIMIT 1",
            "SELECT note_id FROM note WHERE sendable=1 ORDER BY edited_at, note_id LIMIT 1",
            "SELECT note_id FROM note WHERE state=1 LIMIT 1"
        };
        for (String query : oldest) {
            List<String> noteIds = sql.query(query, row -> row.text(0));
            if (!noteIds.isEmpty()) {
                return waiting(noteIds.get(0));
            }
        }
        return null;
    }

    /** The change of a note that waits: another one once it was taken, or frozen. Null if none does. */
    private String waiting(String noteId) {
        List<String> found = sql.query(
                "SELECT note_id, revision, coalesce((SELECT position FROM outbox WHERE outbox.note_id=note.note_id), 0) "
                        + "FROM note WHERE note_id=? AND (sendable=1 OR state=1 "
                        + "OR note_id IN (SELECT note_id FROM outbox))",
                row -> row.text(0) + "@" + row.number(1) + "#" + row.number(2),
                noteId);
        return found.isEmpty() ? null : found.get(0);
    }
}
