package app.offgrid.notes.protocol;

import app.offgrid.notes.note.NoteVersion;
import java.util.ArrayList;
import java.util.List;

/** The JSON of a note's history, as a device reads it. */
public final class HistoryJson {
    private HistoryJson() {}

    /**
     * Reads the versions in the order of the answer, which is falling revision.
     *
     * @throws JsonException with the path of what is missing or ill-typed
     */
    public static List<NoteVersion> read(Object tree) {
        List<NoteVersion> versions = new ArrayList<NoteVersion>();
        for (JsonNode node : JsonNode.of(tree, "$").objects("versions")) {
            versions.add(new NoteVersion(
                    node.number("revision", 1),
                    SyncJson.readId(node, "changeId"),
                    SyncJson.readId(node, "deviceId"),
                    SnapshotJson.nameOf(node),
                    node.has("acceptedAt") ? node.number("acceptedAt", 0) : 0,
                    node.has("forkedFrom"),
                    SnapshotJson.readFields(node)));
        }
        return versions;
    }
}
