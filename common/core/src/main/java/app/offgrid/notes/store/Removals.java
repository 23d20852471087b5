package app.offgrid.notes.store;

import app.offgrid.notes.host.Ids;
import app.offgrid.notes.host.Sql;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.note.NoteSnapshot;
import app.offgrid.notes.protocol.Json;
import app.offgrid.notes.protocol.JsonException;
import app.offgrid.notes.protocol.SnapshotJson;
import app.offgrid.notes.replica.NoteReplica;
import app.offgrid.notes.replica.NoteState;
import app.offgrid.notes.replica.Pulling;
import java.util.ArrayList;
import java.util.List;

/**
 * What the server's tombstones take from this device. Table {@code removal} has a row for each: without fields while the
 * note is <b>held</b> (the tombstone is on record, the note still there), with the note's fields once it is <b>taken</b>,
 * so that it can be brought back. To be used inside a transaction.
 *
 * <p>No clock decides what counts: a taken note counts towards the same removal as long as the account has made no more
 * than twice as many changes since as the device has notes. So a removal that arrives in slices is noticed once the
 * slices together pass half.
 */
final class Removals {
    /** A removal of at least so many notes, and of more than half of all, needs a person's consent. */
    static final int ASK_FROM = 10;
    /** So many taken notes are kept at most; the oldest go first. */
    static final int MOST_KEPT = 10_000;

    private static final String HELD = "fields IS NULL";
    private static final String TAKEN = "fields IS NOT NULL";
    private static final String CLEAN_HELD =
            "SELECT count(*) FROM removal JOIN note ON note.note_id=removal.note_id WHERE removal.fields IS NULL "
                    + "AND note.state=" + NoteState.SYNCED.ordinal();

    private final Sql sql;
    private final SyncMeta meta;
    private final ReplicaTable replicas;
    private final Ids ids;

    private static final class Row {
        final String noteId;
        final NoteSnapshot tombstone;
        final boolean afterLoss;

        Row(String noteId, NoteSnapshot tombstone, boolean afterLoss) {
            this.noteId = noteId;
            this.tombstone = tombstone;
            this.afterLoss = afterLoss;
        }
    }

    Removals(Sql sql, SyncMeta meta, ReplicaTable replicas, Ids ids) {
        this.sql = sql;
        this.meta = meta;
        this.replicas = replicas;
        this.ids = ids;
    }

    /** True if a tombstone takes nothing but what the server has said that it holds. */
    static boolean takesWhole(NoteReplica note, NoteSnapshot tombstone) {
        return tombstone.isDeleted()
                && tombstone.sides().isEmpty()
                && note.fields() != null
                && note.sides().isEmpty()
                && !note.hasNews();
    }

    /** Puts a tombstone on record and leaves the note as it is until the reading is at its end. */
    void hold(NoteSnapshot tombstone, long sequence, boolean afterLoss) {
        sql.execute(
                "INSERT OR REPLACE INTO removal(note_id, tombstone, after_loss, sequence, fields, counts, offered) "
                        + "VALUES(?,?,?,?,NULL,1,0)",
                tombstone.noteId(),
                Json.write(SnapshotJson.write(tombstone)),
                Long.valueOf(afterLoss ? 1 : 0),
                Long.valueOf(sequence));
    }

    /** There is newer word of the note than its tombstone. */
    void release(String noteId) {
        sql.execute("DELETE FROM removal WHERE note_id=?", noteId);
    }

    /** The account is read anew: what was held will be met again. */
    void releaseHeld() {
        sql.execute("DELETE FROM removal WHERE " + HELD);
    }

    /** The tombstone of a held note is out of date; one that was taken can still be brought back. */
    void releaseHeld(String noteId) {
        sql.execute("DELETE FROM removal WHERE note_id=? AND " + HELD, noteId);
    }

    boolean isEmpty() {
        return sql.query("SELECT 1 FROM removal LIMIT 1", row -> Boolean.TRUE).isEmpty();
    }

    /** The reading is at its end: takes what is held, unless a person must be asked first. */
    void decide(Pulling.Context context) {
        if (question().kind() == ServerQuestion.Kind.NONE) {
            take(context, false);
        }
    }

    /** What a person is to be asked before the held notes go. */
    ServerQuestion question() {
        int held = count(CLEAN_HELD);
        if (held == 0) {
            return ServerQuestion.NONE;
        }
        int there = count("SELECT count(*) FROM note WHERE listed>=0");
        int taken = count("SELECT count(*) FROM removal WHERE " + countsAmong(there));
        int lost = held + taken;
        int all = there + taken;
        return lost >= ASK_FROM && lost * 2 > all
                ? new ServerQuestion(ServerQuestion.Kind.REMOVAL, lost, all)
                : ServerQuestion.NONE;
    }

    private String countsAmong(int notesThere) {
        return TAKEN + " AND counts=1 AND sequence>" + (meta.number(SyncMeta.CURSOR) - 2L * notesThere);
    }

    /** A person agreed: the held notes go, and can be brought back. */
    void consent(Pulling.Context context) {
        take(context, true);
        sql.execute("UPDATE removal SET counts=0");
    }

    /**
     * A note that is held has been edited since: the edit meets the tombstone on record before anything of it is sent. A
     * server that lost its history may count up to the same revision again, and would put the edited fields alone there.
     */
    void meetEdit(String noteId, Pulling.Context context) {
        for (Row row : rows(HELD + " AND note_id=?", noteId)) {
            take(row, context);
        }
    }

    private void take(Pulling.Context context, boolean asked) {
        List<Row> held = rows(HELD);
        if (held.isEmpty()) {
            return;
        }
        int before = count(CLEAN_HELD);
        for (Row row : held) {
            take(row, context);
        }
        if (asked || before >= ASK_FROM) {
            sql.execute("UPDATE removal SET offered=1 WHERE counts=1");
        }
        prune();
    }

    private void take(Row row, Pulling.Context context) {
        NoteReplica before = replicas.findOrSetAside(row.noteId);
        if (before == null || before.inFlight() != null) {
            // Edited since; the answer to that change brings the tombstone again. So does the repair of one that is
            // unreadable.
            release(row.noteId);
            return;
        }
        boolean clean = takesWhole(before, row.tombstone);
        if (clean) {
            sql.execute(
                    "UPDATE removal SET fields=? WHERE note_id=?", NoteTable.writeFields(before.fields()), row.noteId);
        } else {
            release(row.noteId);
        }
        NoteReplica after = row.afterLoss
                ? Pulling.rebaseAfterLoss(before, row.tombstone, context, new String[] {ids.next(), ids.next()})
                : Pulling.rebase(before, row.tombstone, context, ids.next());
        replicas.save(before, after);
    }

    /** A person wants the notes: those that are held, and those of the same removal that were taken already. */
    void refuse() {
        for (Row row : rows(HELD)) {
            NoteReplica before = replicas.findOrSetAside(row.noteId);
            if (before != null) {
                replicas.save(before, Pulling.keep(before, row.tombstone));
            }
            release(row.noteId);
        }
        bringBack(countsAmong(count("SELECT count(*) FROM note WHERE listed>=0")));
    }

    /** How many notes a person can still bring back after a large removal. */
    int offered() {
        return count("SELECT count(*) FROM removal WHERE offered=1 AND " + TAKEN);
    }

    /** A person takes a large removal back: the notes are put on their tombstones. */
    void undo() {
        bringBack("offered=1 AND " + TAKEN);
    }

    /** A person has seen that many notes went, and it is well. */
    void dismiss() {
        sql.execute("UPDATE removal SET offered=0, counts=0 WHERE " + TAKEN);
        prune();
    }

    private void bringBack(String which) {
        for (Row row : rows(which)) {
            NoteReplica before = replicas.findOrSetAside(row.noteId);
            if (before != null && before.isForgettable()) {
                NoteFields fields = fields(row.noteId);
                if (fields == null) {
                    // Not thrown away, but not in the way of the others.
                    sql.execute("UPDATE removal SET offered=0 WHERE note_id=?", row.noteId);
                    continue;
                }
                replicas.save(before, Pulling.bringBack(row.tombstone, fields));
            }
            release(row.noteId);
        }
    }

    private void prune() {
        int there = count("SELECT count(*) FROM note WHERE listed>=0");
        sql.execute("DELETE FROM removal WHERE offered=0 AND " + TAKEN + " AND NOT (" + countsAmong(there) + ")");
        sql.execute("DELETE FROM removal WHERE " + TAKEN + " AND note_id NOT IN (SELECT note_id FROM removal WHERE "
                + TAKEN + " ORDER BY sequence DESC LIMIT " + MOST_KEPT + ")");
    }

    /** Without their fields, which are read one by one. A tombstone that cannot be read is forgotten: the server has it. */
    private List<Row> rows(String which, Object... arguments) {
        List<Object[]> found = sql.query(
                "SELECT note_id, tombstone, after_loss FROM removal WHERE " + which + " ORDER BY sequence",
                row -> new Object[] {row.text(0), row.text(1), Boolean.valueOf(row.number(2) == 1)},
                arguments);
        List<Row> rows = new ArrayList<Row>();
        for (Object[] row : found) {
            String noteId = (String) row[0];
            try {
                NoteSnapshot tombstone = SnapshotJson.read(Json.parse((String) row[1]), "$");
                rows.add(new Row(noteId, tombstone, ((Boolean) row[2]).booleanValue()));
            } catch (JsonException e) {
                release(noteId);
            }
        }
        return rows;
    }

    /** What a note was that has been taken; null if that cannot be read. */
    private NoteFields fields(String noteId) {
        LongText texts = new LongText(sql);
        String from = "removal WHERE note_id=?";
        List<LongText.Read> found = sql.query(
                "SELECT " + texts.columns("fields") + " FROM " + from, row -> new LongText.Read(row, 0), noteId);
        try {
            return NoteTable.readFields(texts.whole(found.get(0), "fields", from, noteId));
        } catch (JsonException e) {
            return null;
        }
    }

    private int count(String query) {
        return sql.query(query, row -> Integer.valueOf((int) row.number(0)))
                .get(0)
                .intValue();
    }
}
