package app.offgrid.notes.store;

import app.offgrid.notes.host.Sql;
import app.offgrid.notes.protocol.FieldsJson;
import app.offgrid.notes.protocol.JsonException;
import app.offgrid.notes.replica.NoteReplica;
import java.util.ArrayList;
import java.util.List;

/**
 * Table {@code version}: earlier texts of notes, so that there is a history without a network and without an account. A text
 * is kept when another takes its place and it had stood for {@link #STOOD_MILLIS}; what is typed over sooner is one text.
 * Written in the transaction that replaces the text; goes with the note.
 */
final class VersionTable {
    /** Most texts of one note; the oldest go first. */
    static final int MOST = 20;
    /** Most characters that the kept texts of a note have together, as stored; the newest is kept whatever its length. */
    static final int MOST_CHARACTERS = 500_000;
    /** By the devices' clocks, so a clock that jumps may keep a text too many, or one too few. */
    static final long STOOD_MILLIS = 5 * 60_000;

    private final Sql sql;
    private final LongText texts;

    VersionTable(Sql sql) {
        this.sql = sql;
        this.texts = new LongText(sql);
    }

    private static final class Found {
        final long position;
        final String device;
        final boolean shared;
        final LongText.Read fields;

        Found(Sql.Row row) {
            position = row.number(0);
            device = row.text(1);
            shared = row.number(2) == 1;
            fields = new LongText.Read(row, 3);
        }
    }

    /** Newest first; one that cannot be read is left out. */
    List<KeptVersion> of(String noteId) {
        return of(noteId, MOST);
    }

    private List<KeptVersion> of(String noteId, int limit) {
        List<KeptVersion> versions = new ArrayList<KeptVersion>();
        for (Found found : sql.query(
                "SELECT position, device, shared, " + texts.columns("fields")
                        + " FROM version WHERE note_id=? ORDER BY position DESC LIMIT " + limit,
                Found::new,
                noteId)) {
            String json = texts.whole(found.fields, "fields", "version WHERE position=?", Long.valueOf(found.position));
            try {
                versions.add(new KeptVersion(found.device, found.shared, FieldsJson.parse(json)));
            } catch (JsonException e) {
                // The others are worth showing.
            }
        }
        return versions;
    }

    /** One state of a note takes the place of another. */
    void replaced(NoteReplica before, NoteReplica after) {
        if (after.fields() == null) {
            if (before.fields() != null) {
                sql.execute("DELETE FROM version WHERE note_id=?", after.noteId());
            }
        } else if (before.fields() != null && !before.fields().sameTextAs(after.fields())) {
            long stood = after.fields().editedAt() - before.fields().editedAt();
            if (stood >= STOOD_MILLIS || stood <= -STOOD_MILLIS) {
                keep(before);
            }
        }
    }

    /** Keeps the text of a note, unless it is the last one kept or there is none. */
    void keep(NoteReplica note) {
        if (note.fields() == null || note.fields().isBlank()) {
            return;
        }
        List<KeptVersion> kept = of(note.noteId(), 1);
        if (!kept.isEmpty() && kept.get(0).fields().sameTextAs(note.fields())) {
            return;
        }
        sql.execute(
                "INSERT INTO version(note_id, device, shared, fields) VALUES(?, ?, ?, ?)",
                note.noteId(),
                note.isEdited() ? null : note.agreed().deviceName(),
                Long.valueOf(!note.isEdited() || note.inFlight() != null ? 1 : 0),
                NoteTable.writeFields(note.fields()));
        trim(note.noteId());
    }

    private void trim(String noteId) {
        List<long[]> rows = sql.query(
                "SELECT position, length(fields) FROM version WHERE note_id=? ORDER BY position DESC",
                row -> new long[] {row.number(0), row.number(1)},
                noteId);
        long characters = 0;
        for (int i = 0; i < rows.size(); i++) {
            characters += rows.get(i)[1];
            if (i > 0 && (i >= MOST || characters > MOST_CHARACTERS)) {
                sql.execute(
                        "DELETE FROM version WHERE note_id=? AND position<=?", noteId, Long.valueOf(rows.get(i)[0]));
                return;
            }
        }
    }
}
