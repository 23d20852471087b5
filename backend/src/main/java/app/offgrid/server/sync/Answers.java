package app.offgrid.server.sync;

import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.note.NoteSnapshot;
import app.offgrid.notes.note.Side;
import app.offgrid.notes.protocol.FieldsJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The answers of the contract that only the server writes, as trees of JSON. */
public final class Answers {
    private Answers() {}

    /** The versions of a note, in the given order. */
    public static Map<String, Object> history(List<JournalEntry> versions) {
        return Map.of("versions", versions.stream().map(Answers::version).toList());
    }

    /** A diverging change left the note's own fields alone: its version in the history is the one that it brought. */
    private static Map<String, Object> version(JournalEntry entry) {
        NoteSnapshot note = entry.note();
        Side brought = note.sides().stream()
                .filter(side -> side.changeId().equals(note.changeId()))
                .findAny()
                .orElse(null);
        NoteFields fields = brought == null ? note.fields() : brought.fields();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("revision", note.revision());
        tree.put("sequence", note.sequence());
        tree.put("deleted", fields == null);
        tree.put("changeId", note.changeId());
        tree.put("deviceId", note.deviceId());
        tree.put("deviceName", note.deviceName());
        tree.put("acceptedAt", entry.acceptedAt());
        if (brought != null) {
            tree.put("forkedFrom", brought.forkedFrom());
        }
        if (fields != null) {
            tree.put("fields", FieldsJson.write(fields));
        }
        return tree;
    }

    /** What a device compares its own notes with. */
    public static Map<String, Object> digest(SyncService.Head head) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("epoch", head.epoch());
        tree.put("sequence", head.totals().sequence());
        tree.put("count", head.totals().live());
        tree.put("digest", head.totals().digestText());
        return tree;
    }
}
