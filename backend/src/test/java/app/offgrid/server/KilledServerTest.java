package app.offgrid.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.protocol.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program itself, with its embedded database, in a process of its own. */
class KilledServerTest {
    private static final int WRITERS = 4;
    private static final int BEFORE_THE_KILL = 40;

    @TempDir
    private Path data;

    private final HttpClient client = HttpClient.newHttpClient();

    /** A running server and what it said when it started. */
    private record Running(Process process, String address, List<String> said) {}

    private Running start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "app.offgrid.server.Application");
        builder.environment().put("PORT", "-1");
        builder.environment().put("OFFGRID_DATA", data.toString());
        builder.environment().remove("MONGODB_URI");
        builder.redirectErrorStream(true);
        Process process = builder.start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        List<String> said = new ArrayList<>();
        String line = out.readLine();
        while (line != null) {
            said.add(line);
            if (line.startsWith("Listening on ")) {
                return new Running(process, line.substring("Listening on ".length()), said);
            }
            line = out.readLine();
        }
        throw new IllegalStateException("the server ended: " + said);
    }

    private Map<?, ?> post(Running server, String path, String token, Object body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(body)));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return (Map<?, ?>) Json.parse(client.send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .body());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> request(List<?> changes) {
        return Map.of(
                "protocol", 1L,
                "deviceId", UUID.randomUUID().toString(),
                "cursor", 0L,
                "limit", 1000L,
                "changes", changes);
    }

    private static Map<String, Object> put(String noteId) {
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
                Map.of("body", "kept"));
    }

    @Test
    void whatWasAcceptedSurvivesAKill() throws Exception {
        // given a server that several devices write to
        Running server = start();
        assertTrue(server.said().stream().anyMatch(line -> line.startsWith("Database: ")));
        assertTrue(server.said().stream().anyMatch(line -> line.equals("Data: " + data)));
        Map<String, Object> credentials = Map.of("email", "ana@example.org", "password", TestServer.PASSWORD);
        String token =
                (String) post(server, "/api/auth/register", null, credentials).get("accessToken");

        // when it is killed while they write
        AtomicInteger accepted = new AtomicInteger();
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        List<Future<Set<String>>> written = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            written.add(writers.submit(() -> writeUntilKilled(server, token, accepted)));
        }
        Set<String> all = new HashSet<>();
        for (Future<Set<String>> notes : written) {
            all.addAll(notes.get(1, TimeUnit.MINUTES));
        }
        writers.shutdown();

        // then the next one has every note that was answered as accepted, knows the account and its token
        Running next = start();
        Map<?, ?> page = post(next, "/api/sync", token, request(List.of()));
        Set<Object> found = new HashSet<>();
        ((List<?>) page.get("notes")).forEach(note -> found.add(((Map<?, ?>) note).get("noteId")));
        assertTrue(found.containsAll(all), all.size() + " were accepted, " + found.size() + " are there");
        assertTrue(all.size() >= BEFORE_THE_KILL);

        // and it ends when it is asked to
        next.process().destroy();
        assertTrue(next.process().waitFor(30, TimeUnit.SECONDS));
        assertEquals(128 + 15, next.process().exitValue());
        assertFalse(server.process().isAlive());
    }

    private Set<String> writeUntilKilled(Running server, String token, AtomicInteger accepted) {
        Set<String> mine = new HashSet<>();
        try {
            while (true) {
                String note = UUID.randomUUID().toString();
                Map<?, ?> answer = post(server, "/api/sync", token, request(List.of(put(note))));
                Map<?, ?> result = (Map<?, ?>) ((List<?>) answer.get("results")).get(0);
                assertEquals("accepted", result.get("outcome"));
                mine.add(note);
                if (accepted.incrementAndGet() == BEFORE_THE_KILL) {
                    server.process().destroyForcibly();
                }
            }
        } catch (IOException killed) {
            return mine;
        }
    }
}
