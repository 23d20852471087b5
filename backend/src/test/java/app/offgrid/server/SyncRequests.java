package app.offgrid.server;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What devices send with a sync, as far as no test is about it. */
public final class SyncRequests {
    private SyncRequests() {}

    /** The first sync of a device, with some changes; may be changed. */
    public static Map<String, Object> of(String deviceId, List<?> changes) {
        Map<String, Object> request = new HashMap<>();
        request.put("protocol", 1L);
        request.put("deviceId", deviceId);
        request.put("deviceName", "a phone");
        request.put("epoch", null);
        request.put("cursor", 0L);
        request.put("limit", 1000L);
        request.put("changes", changes);
        return request;
    }

    /** The first sync of a new device, with some changes; may be changed. */
    public static Map<String, Object> of(List<?> changes) {
        return of(UUID.randomUUID().toString(), changes);
    }

    /** The creation of a note. */
    public static Map<String, Object> put(String noteId, String body) {
        return Map.of(
                "changeId",
                UUID.randomUUID().toString(),
                "noteId",
                noteId,
                "baseRevision",
                0L,
                "op",
                "put",
                "fields",
                Map.of("body", body));
    }

    /** The first sync of a new device, which creates a note. */
    public static Map<String, Object> ofOneNote(String body) {
        return of(List.of(put(UUID.randomUUID().toString(), body)));
    }
}
