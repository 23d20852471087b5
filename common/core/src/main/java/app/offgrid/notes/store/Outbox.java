package app.offgrid.notes.store;

import app.offgrid.notes.host.Sql;
import app.offgrid.notes.protocol.Json;
import app.offgrid.notes.protocol.JsonException;
import app.offgrid.notes.protocol.NoteChange;
import app.offgrid.notes.protocol.SyncJson;
import app.offgrid.notes.replica.InFlight;
import java.util.ArrayList;
import java.util.List;

/** Table {@code outbox}: the changes that may have been sent and have no answer yet, frozen, at most one a note. */
final class Outbox {
    private final Sql sql;
    private final LongText texts;

    Outbox(Sql sql) {
        this.sql = sql;
        this.texts = new LongText(sql);
    }

    /** The change of a note, or null. */
    InFlight of(String noteId) {
        List<LongText.Read[]> found = sql.query(
                "SELECT " + texts.columns("change") + ", " + texts.columns("whole") + " FROM outbox WHERE note_id=?",
                row -> new LongText.Read[] {new LongText.Read(row, 0), new LongText.Read(row, 2)},
                noteId);
        if (found.isEmpty()) {
            return null;
        }
        String from = "outbox WHERE note_id=?";
        return new InFlight(
                readChange(texts.whole(found.get(0)[0], "change", from, noteId)),
                NoteTable.readFields(texts.whole(found.get(0)[1], "whole", from, noteId)));
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

    /** Writes a change in the place of one; it keeps that one's place in the order. */
    void replace(NoteChange change) {
        sql.execute("UPDATE outbox SET change=? WHERE note_id=?", write(change), change.noteId());
    }

    /**
     * The changes in the order in which they were frozen.
     *
     * @param unreadable is told of those that cannot be read, and why
     */
    List<NoteChange> changes(int limit, Unreadable unreadable) {
        List<NoteChange> changes = new ArrayList<NoteChange>();
        for (Entry entry : entries(limit)) {
            try {
                changes.add(readChange(texts.whole(entry.change, "change", "outbox WHERE note_id=?", entry.noteId)));
            } catch (JsonException e) {
                unreadable.found(entry.noteId, e.getMessage());
            }
        }
        return changes;
    }

    /** Who hears of a change that cannot be read. */
    interface Unreadable {
        void found(String noteId, String reason);
    }

    private static final class Entry {
        final String noteId;
        final LongText.Read change;

        Entry(Sql.Row row) {
            noteId = row.text(0);
            change = new LongText.Read(row, 1);
        }
    }

    private List<Entry> entries(int limit) {
        return sql.query(
                "SELECT note_id, " + texts.columns("change") + " FROM outbox ORDER BY position LIMIT " + limit,
                Entry::new);
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
