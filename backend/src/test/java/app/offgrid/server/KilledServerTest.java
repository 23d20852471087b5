package app.offgrid.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
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

    @Test
    void whatWasAcceptedSurvivesAKill() throws Exception {
        // given a server that several devices write to
        ServerProgram server = ServerProgram.start(data);
        assertTrue(server.said().stream().anyMatch(line -> line.startsWith("Database: ")));
        assertTrue(server.said().stream().anyMatch(line -> line.equals("Data: " + data)));
        Map<String, Object> credentials = Map.of("email", "ana@example.org", "password", TestServer.PASSWORD);
        String token =
                (String) server.post("/api/auth/register", null, credentials).get("accessToken");

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
        ServerProgram next = ServerProgram.start(data);
        Map<?, ?> page = next.post("/api/sync", token, SyncRequests.of(List.of()));
        Set<Object> found = new HashSet<>();
        ((List<?>) page.get("notes")).forEach(note -> found.add(((Map<?, ?>) note).get("noteId")));
        assertTrue(found.containsAll(all), all.size() + " were accepted, " + found.size() + " are there");
        assertTrue(all.size() >= BEFORE_THE_KILL);

        // and it ends when it is asked to
        assertEquals(0, next.stop());
        assertFalse(server.isAlive());

        // and after an operator has said that the database was restored, a device is told to compare all it has
        assertTrue(ServerProgram.run(data, "new-epochs").contains("New epochs: 1 accounts"));
        ServerProgram restored = ServerProgram.start(data);
        Map<String, Object> known = SyncRequests.of(List.of());
        known.put("epoch", page.get("epoch"));
        known.put("cursor", page.get("cursor"));
        assertEquals("epoch_changed", restored.post("/api/sync", token, known).get("resync"));
        restored.stop();
    }

    private Set<String> writeUntilKilled(ServerProgram server, String token, AtomicInteger accepted) {
        Set<String> mine = new HashSet<>();
        try {
            while (true) {
                String note = UUID.randomUUID().toString();
                Map<?, ?> answer =
                        server.post("/api/sync", token, SyncRequests.of(List.of(SyncRequests.put(note, "kept"))));
                Map<?, ?> result = (Map<?, ?>) ((List<?>) answer.get("results")).get(0);
                assertEquals("accepted", result.get("outcome"));
                mine.add(note);
                if (accepted.incrementAndGet() == BEFORE_THE_KILL) {
                    server.kill();
                }
            }
        } catch (IOException killed) {
            return mine;
        }
    }
}
