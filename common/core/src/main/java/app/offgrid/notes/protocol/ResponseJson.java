package app.offgrid.notes.protocol;

import app.offgrid.notes.note.NoteSnapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON of sync responses, both ways. */
public final class ResponseJson {
    private ResponseJson() {}

    public static Map<String, Object> write(SyncResponse response) {
        Map<String, Object> tree = new LinkedHashMap<String, Object>();
        tree.put("epoch", response.epoch());
        if (response.resync() != null) {
            tree.put("resync", response.resync());
            return tree;
        }
        tree.put("cursor", Long.valueOf(response.cursor()));
        tree.put("hasMore", Boolean.valueOf(response.hasMore()));
        tree.put("serverTime", Long.valueOf(response.serverTime()));
        List<Object> results = new ArrayList<Object>();
        for (ChangeResult result : response.results()) {
            results.add(write(result));
        }
        tree.put("results", results);
        List<Object> notes = new ArrayList<Object>();
        for (NoteSnapshot note : response.notes()) {
            notes.add(SnapshotJson.write(note));
        }
        tree.put("notes", notes);
        return tree;
    }

    private static Map<String, Object> write(ChangeResult result) {
        Map<String, Object> tree = new LinkedHashMap<String, Object>();
        tree.put("changeId", result.changeId());
        tree.put("noteId", result.noteId());
        tree.put("outcome", result.outcome().wireName());
        switch (result.outcome()) {
            case ACCEPTED:
                tree.put("revision", Long.valueOf(result.revision()));
                tree.put("sequence", Long.valueOf(result.sequence()));
                break;
            case STALE:
                tree.put("current", SnapshotJson.write(result.current()));
                break;
            default:
                tree.put("code", result.code());
                tree.put("message", result.message());
        }
        return tree;
    }

    /**
     * Reads a response.
     *
     * @param unreadable takes the notes of the page that cannot be read; they are missing in the response
     * @throws JsonException with the path of what is missing or ill-typed, other than in a single note of the page
     */
    public static SyncResponse read(Object tree, List<UnreadableNote> unreadable) {
        JsonNode node = JsonNode.of(tree, "$");
        if (node.has("resync")) {
            return SyncResponse.resync(node.text("epoch"), node.text("resync"));
        }
        List<ChangeResult> results = new ArrayList<ChangeResult>();
        for (JsonNode result : node.objects("results")) {
            results.add(readResult(result));
        }
        List<NoteSnapshot> notes = new ArrayList<NoteSnapshot>();
        for (JsonNode note : node.objects("notes")) {
            try {
                notes.add(SnapshotJson.read(note.members(), "$.notes[" + notes.size() + "]"));
            } catch (JsonException e) {
                unreadable.add(
                        new UnreadableNote(note.number("sequence", 1), note.nullableText("noteId"), e.getMessage()));
            }
        }
        return SyncResponse.page(
                node.text("epoch"),
                node.number("cursor", 0),
                node.truth("hasMore"),
                node.has("serverTime") ? node.number("serverTime", 0) : 0,
                results,
                notes);
    }

    private static ChangeResult readResult(JsonNode node) {
        String changeId = SyncJson.readId(node, "changeId");
        String noteId = SyncJson.readId(node, "noteId");
        ChangeResult.Outcome outcome = ChangeResult.Outcome.byWireName(node.text("outcome"));
        if (outcome == null) {
            throw node.wrong("outcome", "accepted, stale or rejected");
        }
        switch (outcome) {
            case ACCEPTED:
                return ChangeResult.accepted(changeId, noteId, node.number("revision", 0), node.number("sequence", 0));
            case STALE:
                return ChangeResult.stale(
                        changeId, SnapshotJson.read(node.object("current").members(), "$.current"));
            default:
                String message = node.nullableText("message");
                return ChangeResult.rejected(changeId, noteId, node.text("code"), message == null ? "" : message);
        }
    }
}
