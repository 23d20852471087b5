package app.offgrid.server.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.host.HttpCall;
import app.offgrid.notes.host.HttpReply;
import app.offgrid.notes.note.NoteSnapshot;
import app.offgrid.notes.note.Utf8;
import app.offgrid.notes.protocol.Json;
import app.offgrid.notes.protocol.ResponseJson;
import app.offgrid.notes.protocol.SyncResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/** Somebody who speaks the contract by hand: reads an account beside its devices, or sends what no device would. */
final class WireClient {
    private static final String SERVER = "https://notes.example";

    private final Function<HttpCall, HttpReply> server;
    private final String token;
    private String epoch;

    /** Signs in to an account that is there. */
    WireClient(Function<HttpCall, HttpReply> server, String email, String password) {
        this.server = server;
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("email", email);
        body.put("password", password);
        HttpReply reply = call("POST", "/api/auth/login", null, body);
        token = (String) tree(reply).get("accessToken");
    }

    /** A note id that is the same in each telling of a story. */
    static String noteId(String name) {
        return UUID.nameUUIDFromBytes(Utf8.encode(name)).toString();
    }

    private HttpReply call(String method, String path, String bearer, Object tree) {
        byte[] body = tree == null ? null : Utf8.encode(Json.write(tree));
        return server.apply(new HttpCall(method, SERVER + path, bearer, body));
    }

    private static Map<?, ?> tree(HttpReply reply) {
        return (Map<?, ?>) Json.parse(Utf8.decode(reply.body()));
    }

    HttpReply get(String path) {
        return call("GET", path, token, null);
    }

    /** A request of a device that knows only what is said here. */
    Map<String, Object> request(long cursor, int limit, List<Map<String, Object>> changes) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("protocol", 1L);
        request.put("deviceId", UUID.randomUUID().toString());
        request.put("deviceName", "by hand");
        request.put("epoch", epoch);
        request.put("cursor", cursor);
        request.put("limit", (long) limit);
        request.put("changes", changes);
        return request;
    }

    HttpReply post(Map<String, Object> request) {
        return call("POST", "/api/sync", token, request);
    }

    SyncResponse sync(Map<String, Object> request) {
        HttpReply reply = post(request);
        assertEquals(200, reply.status(), () -> Utf8.decode(reply.body()));
        SyncResponse response = ResponseJson.read(tree(reply), new ArrayList<>());
        epoch = response.epoch();
        return response;
    }

    /** One change of a request; a null base revision or null fields are left out. */
    static Map<String, Object> change(String noteId, Long baseRevision, String op, Map<String, Object> fields) {
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("changeId", UUID.randomUUID().toString());
        change.put("noteId", noteId);
        if (baseRevision != null) {
            change.put("baseRevision", baseRevision);
        }
        change.put("op", op);
        if (fields != null) {
            change.put("fields", fields);
        }
        return change;
    }

    /** The pages of the account from its beginning on; fails if they do not end. */
    List<SyncResponse> pages(int limit) {
        List<SyncResponse> pages = new ArrayList<>();
        String device = UUID.randomUUID().toString();
        long cursor = 0;
        boolean hasMore = true;
        while (hasMore) {
            assertTrue(pages.size() < 1_000, "the pages end");
            Map<String, Object> request = request(cursor, limit, List.of());
            request.put("deviceId", device);
            SyncResponse page = sync(request);
            pages.add(page);
            cursor = page.cursor();
            hasMore = page.hasMore();
        }
        return pages;
    }

    /** The account as a new device would get it, tombstones included, by note id. */
    Map<String, NoteSnapshot> account() {
        epoch = null;
        Map<String, NoteSnapshot> notes = new TreeMap<>();
        for (SyncResponse page : pages(1_000)) {
            for (NoteSnapshot note : page.notes()) {
                notes.put(note.noteId(), note);
            }
        }
        return notes;
    }

    /** The bodies of the kept versions of a note, the latest first; empty for a note that is unknown. */
    List<String> history(String noteId) {
        List<String> bodies = new ArrayList<>();
        long before = Long.MAX_VALUE;
        List<?> versions;
        do {
            HttpReply reply = get("/api/notes/" + noteId + "/history?before=" + before + "&limit=50");
            if (reply.status() == 404) {
                return bodies;
            }
            versions = (List<?>) tree(reply).get("versions");
            for (Object version : versions) {
                Map<?, ?> fields = (Map<?, ?>) ((Map<?, ?>) version).get("fields");
                if (fields != null) {
                    bodies.add(fields.get("body") == null ? "" : (String) fields.get("body"));
                }
                before = (Long) ((Map<?, ?>) version).get("revision");
            }
        } while (!versions.isEmpty());
        return bodies;
    }
}
