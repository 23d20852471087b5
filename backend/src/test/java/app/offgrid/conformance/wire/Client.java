package app.offgrid.conformance.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One device's way to call sync, for checks of single requests: no store, no merging. */
public final class Client {
    private final Account account;
    private final String deviceId = Change.id();
    private String epoch;

    public Client(Account account) {
        this.account = account;
    }

    public Account account() {
        return account;
    }

    public String deviceId() {
        return deviceId;
    }

    /** The epoch that the last sync has told; null before the first. */
    public String epoch() {
        return epoch;
    }

    /** Syncs from cursor 0; expects 200. */
    public Reply sync(Map<?, ?>... changes) {
        return syncFrom(0, changes);
    }

    /** Syncs from a cursor; expects 200. */
    public Reply syncFrom(long cursor, Map<?, ?>... changes) {
        return send(envelope(cursor, List.of(changes)));
    }

    /** Sends a request and remembers the epoch; expects 200. */
    public Reply send(Map<String, Object> request) {
        Reply reply = raw(request).expect(200);
        epoch = reply.string("epoch");
        return reply;
    }

    /** Sends a request, whatever comes. */
    public Reply raw(Object request) {
        return account.http().post("/api/sync", account.accessToken(), request);
    }

    /** A request that a check may bend. */
    public Map<String, Object> envelope(long cursor, List<?> changes) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("protocol", 1L);
        request.put("deviceId", deviceId);
        request.put("deviceName", "Conformance kit");
        request.put("epoch", epoch);
        request.put("cursor", cursor);
        request.put("limit", 500L);
        request.put("changes", changes);
        return request;
    }

    /** The whole account, page by page, as the notes by id. */
    public Map<String, Map<String, Object>> all(int limit) {
        Map<String, Map<String, Object>> notes = new LinkedHashMap<>();
        long cursor = 0;
        Reply page;
        do {
            page = send(Change.with(envelope(cursor, List.of()), "limit", (long) limit));
            for (Map<String, Object> note : page.list("notes")) {
                notes.put((String) note.get("noteId"), note);
            }
            cursor = page.number("cursor");
        } while (Boolean.TRUE.equals(page.at("hasMore")));
        return notes;
    }

    /** The note as a device that comes new to the account gets it; null if there is none. */
    public Map<String, Object> note(String noteId) {
        return all(500).get(noteId);
    }

    /** GET under this account. */
    public Reply get(String path) {
        return account.http().get(path, account.accessToken());
    }
}
