package app.offgrid.server.simulation;

import app.offgrid.notes.protocol.Json;
import app.offgrid.notes.protocol.NoteChange;
import app.offgrid.notes.protocol.SyncJson;
import app.offgrid.notes.protocol.SyncRequest;
import java.util.HashMap;
import java.util.Map;

/**
 * What each change id stood for when it first arrived. What is sent again is the same: a server that has taken it answers as
 * it did, so another content under the id would be lost. A change that is sent on no revision is one that a server has
 * forgotten.
 */
final class SentChanges {
    private final Map<String, String> first = new HashMap<>();

    /** At every sync that arrives. */
    void check(SyncRequest request) {
        for (NoteChange change : request.changes()) {
            if (change.fault() != null) {
                // It is refused however often it comes, and stands for nothing.
                continue;
            }
            String sent = write(change);
            String before = first.putIfAbsent(change.changeId(), sent);
            if (before != null
                    && !before.equals(sent)
                    && !write(change.onNoRevision()).equals(sent)) {
                throw new Violation(12, "another change under an id that was sent: " + sent + ", before: " + before);
            }
        }
    }

    private static String write(NoteChange change) {
        return Json.write(SyncJson.write(change));
    }
}
