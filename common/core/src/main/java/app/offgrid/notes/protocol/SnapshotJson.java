package app.offgrid.notes.protocol;

import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.note.NoteSnapshot;
import app.offgrid.notes.note.Side;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON of notes as the server has them, with their sides, both ways. */
public final class SnapshotJson {
    private SnapshotJson() {}

    public static Map<String, Object> write(NoteSnapshot note) {
        Map<String, Object> tree = new LinkedHashMap<String, Object>();
        tree.put("noteId", note.noteId());
        tree.put("revision", Long.valueOf(note.revision()));
        if (note.changeId() != null) {
            tree.put("sequence", Long.valueOf(note.sequence()));
        }
        tree.put("deleted", Boolean.valueOf(note.isDeleted()));
        if (note.changeId() != null) {
            tree.put("changeId", note.changeId());
            tree.put("deviceId", note.deviceId());
            tree.put("deviceName", note.deviceName());
        }
        if (!note.isDeleted()) {
            tree.put("fields", FieldsJson.write(note.fields()));
        }
        if (note.sides().size() > 0) {
            List<Object> sides = new ArrayList<Object>();
            for (Side side : note.sides()) {
                sides.add(write(side));
            }
            tree.put("sides", sides);
        }
        return tree;
    }

    public static Map<String, Object> write(Side side) {
        Map<String, Object> tree = new LinkedHashMap<String, Object>();
        tree.put("changeId", side.changeId());
        tree.put("deviceId", side.deviceId());
        tree.put("deviceName", side.deviceName());
        tree.put("forkedFrom", Long.valueOf(side.forkedFrom()));
        tree.put("deleted", Boolean.valueOf(side.isDeleted()));
        if (!side.isDeleted()) {
            tree.put("fields", FieldsJson.write(side.fields()));
        }
        return tree;
    }

    /** @throws JsonException with the path of what is missing, ill-typed or over a limit */
    public static NoteSnapshot read(Object tree, String path) {
        JsonNode node = JsonNode.of(tree, path);
        String noteId = SyncJson.readId(node, "noteId");
        long revision = node.number("revision", 0);
        if (revision == 0) {
            return NoteSnapshot.unknown(noteId);
        }
        List<Side> sides = new ArrayList<Side>();
        for (JsonNode side : node.optionalObjects("sides")) {
            sides.add(readSide(side));
        }
        return new NoteSnapshot(
                noteId,
                revision,
                node.number("sequence", 1),
                SyncJson.readId(node, "changeId"),
                SyncJson.readId(node, "deviceId"),
                nameOf(node),
                readFields(node),
                sides);
    }

    /** Reads one side, for example one that is kept in a database. */
    public static Side readSide(Object tree, String path) {
        return readSide(JsonNode.of(tree, path));
    }

    private static Side readSide(JsonNode node) {
        return new Side(
                SyncJson.readId(node, "changeId"),
                SyncJson.readId(node, "deviceId"),
                nameOf(node),
                node.number("forkedFrom", 0),
                readFields(node));
    }

    static NoteFields readFields(JsonNode node) {
        return node.truth("deleted")
                ? null
                : FieldsJson.read(node.object("fields").members(), "fields");
    }

    static String nameOf(JsonNode node) {
        String name = node.nullableText("deviceName");
        return name == null ? "" : name;
    }
}
