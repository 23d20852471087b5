package app.offgrid.notes.protocol;

import app.offgrid.notes.note.FieldRules;
import app.offgrid.notes.note.Limits;
import app.offgrid.notes.note.Uuid;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The JSON of sync requests and their changes, both ways. Reading ignores members that this version does not know and
 * throws {@link JsonException} with the path of what is missing or ill-typed.
 */
public final class SyncJson {
    private SyncJson() {}

    public static Map<String, Object> write(SyncRequest request) {
        Map<String, Object> tree = new LinkedHashMap<String, Object>();
        tree.put("protocol", Long.valueOf(request.protocol()));
        tree.put("deviceId", request.deviceId());
        tree.put("deviceName", request.deviceName());
        tree.put("epoch", request.epoch());
        tree.put("cursor", Long.valueOf(request.cursor()));
        tree.put("limit", Long.valueOf(request.limit()));
        List<Object> changes = new ArrayList<Object>();
        for (NoteChange change : request.changes()) {
            changes.add(write(change));
        }
        tree.put("changes", changes);
        return tree;
    }

    public static Map<String, Object> write(NoteChange change) {
        Map<String, Object> tree = new LinkedHashMap<String, Object>();
        tree.put("changeId", change.changeId());
        tree.put("noteId", change.noteId());
        tree.put("baseRevision", Long.valueOf(change.baseRevision()));
        tree.put("op", change.op().wireName());
        if (change.op() == NoteChange.Op.DIVERGE) {
            tree.put("forkedFrom", Long.valueOf(change.forkedFrom()));
            if (change.patch() == null) {
                tree.put("deleted", Boolean.TRUE);
            }
        }
        if (change.patch() != null) {
            tree.put("fields", FieldsJson.write(change.patch()));
        }
        if (change.resolves().size() > 0) {
            tree.put("resolves", change.resolves());
        }
        return tree;
    }

    /** The protocol version that a request names, whatever else is in it. */
    public static long protocolOf(Object tree) {
        return JsonNode.of(tree, "$").number("protocol", 0);
    }

    public static SyncRequest readRequest(Object tree) {
        JsonNode node = JsonNode.of(tree, "$");
        RequestTexts.check(node.members());
        long limit = node.has("limit") ? node.number("limit", 1) : Limits.DEFAULT_PAGE;
        if (limit > Limits.PAGE) {
            throw node.wrong("limit", "at most " + Limits.PAGE);
        }
        List<NoteChange> changes = new ArrayList<NoteChange>();
        for (JsonNode change : node.objects("changes")) {
            changes.add(readChange(change, true));
        }
        String name = node.nullableText("deviceName");
        return new SyncRequest(
                node.number("protocol", 0),
                readId(node, "deviceId"),
                name == null ? "" : FieldRules.cut(name, Limits.DEVICE_NAME_CHARACTERS),
                node.nullableText("epoch"),
                node.number("cursor", 0),
                (int) limit,
                changes);
    }

    /** Reads a change that this device has frozen, just as it was written: limits are the server's to check. */
    public static NoteChange readFrozen(Object tree) {
        return readChange(JsonNode.of(tree, "$"), false);
    }

    private static NoteChange readChange(JsonNode node, boolean checkLimits) {
        String changeId = readId(node, "changeId");
        String noteId = readId(node, "noteId");
        long base = node.number("baseRevision", 0);
        NoteChange.Op op = NoteChange.Op.byWireName(node.text("op"));
        if (op == null) {
            throw node.wrong("op", "put, delete or diverge");
        }
        List<String> resolves = readResolves(node);
        if (op == NoteChange.Op.DELETE) {
            return NoteChange.delete(changeId, noteId, base, resolves);
        }
        if (op == NoteChange.Op.DIVERGE && node.truth("deleted")) {
            return NoteChange.diverge(changeId, noteId, base, node.number("forkedFrom", 0), null, resolves);
        }
        FieldsJson.Reading fields = FieldsJson.readPatch(node.object("fields").members(), checkLimits);
        NoteChange change = op == NoteChange.Op.PUT
                ? NoteChange.put(changeId, noteId, base, fields.patch, resolves)
                : NoteChange.diverge(changeId, noteId, base, node.number("forkedFrom", 0), fields.patch, resolves);
        return fields.fault == null ? change : change.faulty(fields.fault);
    }

    private static List<String> readResolves(JsonNode node) {
        List<String> ids = new ArrayList<String>();
        if (node.has("resolves")) {
            for (Object id : node.array("resolves")) {
                if (!(id instanceof String) || !Uuid.isCanonical((String) id)) {
                    throw node.wrong("resolves", "an array of UUIDs");
                }
                ids.add((String) id);
            }
        }
        if (ids.size() > Limits.SIDES) {
            throw node.wrong("resolves", "an array of at most " + Limits.SIDES + " UUIDs");
        }
        return ids;
    }

    static String readId(JsonNode node, String name) {
        String id = node.text(name);
        if (!Uuid.isCanonical(id)) {
            throw node.wrong(name, "a UUID in lower-case canonical form");
        }
        return id;
    }
}
