package app.offgrid.conformance.naive;

import app.offgrid.conformance.story.Device;
import app.offgrid.conformance.story.Flight;
import app.offgrid.conformance.story.StoryClock;
import app.offgrid.conformance.wire.Http;
import app.offgrid.conformance.wire.Json;
import app.offgrid.conformance.wire.Reply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The device of the tutorials: a table of notes with {@code updatedAt} and a mark for what is not yet synced. A sync sends
 * the marked rows, takes the marks off when the answer is there, and stores every row of the answer that is newer.
 */
final class NaiveDevice implements Device {
    private final Http http;
    private final StoryClock clock;
    private final String name;
    private final Map<String, Map<String, Object>> rows = new LinkedHashMap<>();
    private final Set<String> unsynced = new LinkedHashSet<>();
    private String account;
    private String token;
    private long lastSyncedAt;
    private long skew;
    private Set<String> known;

    NaiveDevice(Http http, String account, String name, StoryClock clock) {
        this.http = http;
        this.name = name;
        this.clock = clock;
        moveTo(account);
    }

    @Override
    public void skewClock(long millis) {
        skew = millis;
    }

    @Override
    public void knowOnly(Set<String> fields) {
        known = new LinkedHashSet<>(fields);
        known.addAll(List.of("id", "updatedAt", "deleted"));
    }

    @Override
    public void pageSize(int notes) {
        // This design has no pages.
    }

    @Override
    public void preferNewest() {
        // This design does nothing else.
    }

    @Override
    public void edit(String noteId, Map<String, ?> fields) {
        save(noteId, fields);
    }

    @Override
    public void delete(String noteId) {
        save(noteId, Map.of("deleted", true));
    }

    @Override
    public void settle(String noteId, String body) {
        save(noteId, Map.of("body", body));
    }

    private void save(String noteId, Map<String, ?> members) {
        Map<String, Object> row = new LinkedHashMap<>(rows.getOrDefault(noteId, Map.of("id", noteId)));
        row.putAll(members);
        row.put("updatedAt", clock.now() + skew);
        rows.put(noteId, row);
        unsynced.add(noteId);
    }

    @Override
    public Flight depart() {
        List<Object> sent = new ArrayList<>();
        List<String> ids = new ArrayList<>(unsynced);
        for (String id : ids) {
            sent.add(new LinkedHashMap<>(rows.get(id)));
        }
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("lastSyncedAt", lastSyncedAt);
        request.put("notes", sent);
        return new Flight() {
            private Reply reply;

            @Override
            public void reachServer() {
                reply = http.post("/sync", token, request);
            }

            @Override
            public void deliverAnswer() {
                receive(ids, reply);
            }
        };
    }

    private void receive(List<String> sent, Reply reply) {
        if (reply.status() == 401) {
            moveTo(account);
            return;
        }
        reply.expect(200);
        unsynced.removeAll(sent);
        for (Map<String, Object> note : reply.list("notes")) {
            Map<String, Object> local = rows.get((String) note.get("id"));
            if (local == null || (Long) note.get("updatedAt") > (Long) local.get("updatedAt")) {
                rows.put((String) note.get("id"), readable(note));
            }
        }
        lastSyncedAt = reply.number("serverTime");
    }

    private Map<String, Object> readable(Map<String, Object> note) {
        Map<String, Object> some = new LinkedHashMap<>(note);
        if (known != null) {
            some.keySet().retainAll(known);
        }
        return some;
    }

    @Override
    public void sync() {
        do {
            Flight flight = depart();
            flight.reachServer();
            flight.deliverAnswer();
        } while (!unsynced.isEmpty());
    }

    @Override
    public void loseSession() {
        token = "a token that is no longer good";
    }

    @Override
    public void moveTo(String other) {
        account = other;
        token = "user-" + other.replace(' ', '-');
    }

    @Override
    public Map<String, Object> fields(String noteId) {
        Map<String, Object> row = rows.get(noteId);
        return row == null || Boolean.TRUE.equals(row.get("deleted")) ? null : row;
    }

    @Override
    public int prompts(String noteId) {
        return 0;
    }

    @Override
    public String problem(String noteId) {
        return null;
    }

    @Override
    public Set<String> reachable(String noteId) {
        Map<String, Object> row = fields(noteId);
        return row == null ? Set.of() : Set.of(String.valueOf(row.get("body")));
    }

    @Override
    public Object state(String noteId) {
        if (fields(noteId) == null) {
            return "none";
        }
        Map<String, Object> row = NaiveNote.of(rows.get(noteId));
        row.remove("updatedAt");
        return Json.write(row);
    }

    @Override
    public String toString() {
        return name;
    }
}
