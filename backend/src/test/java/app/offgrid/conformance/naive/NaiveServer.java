package app.offgrid.conformance.naive;

import app.offgrid.conformance.story.StoryClock;
import app.offgrid.conformance.wire.Json;
import app.offgrid.conformance.wire.LocalServer;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The sync that many tutorials teach, written as they write it and with no flaw added: whoever has the newer
 * {@code updatedAt} wins, the answer is every note with {@code updatedAt > lastSyncedAt}, a delete is a flag, and the
 * server's time goes back as the next {@code lastSyncedAt}. Kinder than some: the time of the answer is the server's, notes
 * are kept apart by user, a batch is taken under one lock, and only known fields are stored.
 */
public final class NaiveServer implements AutoCloseable {
    private final HttpServer server;
    private StoryClock clock = new StoryClock();
    /** Notes by id, of each user; a token is the user's name. */
    private final Map<String, Map<String, Map<String, Object>>> users = new HashMap<>();

    private NaiveServer(HttpServer server) {
        this.server = server;
    }

    /** Starts on a free port. */
    public static NaiveServer start() {
        HttpServer http = LocalServer.create();
        NaiveServer naive = new NaiveServer(http);
        http.createContext("/sync", naive::handle);
        http.start();
        return naive;
    }

    /** Begins anew, without users, by this clock. */
    public synchronized void reset(StoryClock storyClock) {
        clock = storyClock;
        users.clear();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String user =
                    Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Authorization"), "");
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean isSignedIn = user.startsWith("Bearer user-");
            byte[] answer = isSignedIn
                    ? Json.write(sync(user, Json.object(Json.read(body)))).getBytes(StandardCharsets.UTF_8)
                    : new byte[0];
            exchange.sendResponseHeaders(isSignedIn ? 200 : 401, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private synchronized Map<String, Object> sync(String user, Map<String, Object> request) {
        Map<String, Map<String, Object>> notes = users.computeIfAbsent(user, unused -> new LinkedHashMap<>());
        for (Map<String, Object> sent : Json.objects(request.get("notes"))) {
            Map<String, Object> stored = notes.get((String) sent.get("id"));
            if (stored == null || updatedAt(sent) > updatedAt(stored)) {
                notes.put((String) sent.get("id"), NaiveNote.of(sent));
            }
        }
        long lastSyncedAt = (Long) request.get("lastSyncedAt");
        List<Object> changed = new ArrayList<>();
        for (Map<String, Object> note : notes.values()) {
            if (updatedAt(note) > lastSyncedAt) {
                changed.add(note);
            }
        }
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("notes", changed);
        response.put("serverTime", clock.now());
        return response;
    }

    private static long updatedAt(Map<String, Object> note) {
        return (Long) note.get("updatedAt");
    }
}
