package app.offgrid.notes.interchange;

import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.protocol.FieldsJson;
import app.offgrid.notes.protocol.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/** The JSON backup, version 1; see docs/FORMATS.md. One note a line, so that it can be written and read as a stream. */
final class BackupFormat {
    static final String NAME = "offgrid-notes-backup";
    static final long VERSION = 1;

    private BackupFormat() {}

    /** Everything before the first note. */
    static String head(long now, int count) {
        Map<String, Object> head = new LinkedHashMap<String, Object>();
        head.put("format", NAME);
        head.put("version", Long.valueOf(VERSION));
        head.put("exportedAt", Long.valueOf(now));
        head.put("count", Long.valueOf(count));
        String json = Json.write(head);
        return json.substring(0, json.length() - 1) + ",\"notes\":[";
    }

    static String note(String noteId, NoteFields fields, boolean isFirst) {
        Map<String, Object> note = new LinkedHashMap<String, Object>();
        note.put("noteId", noteId);
        note.put("fields", FieldsJson.write(fields));
        return (isFirst ? "\n" : ",\n") + Json.write(note);
    }

    static String foot() {
        return "\n]}\n";
    }
}
