package app.offgrid.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.note.NoteSnapshot;
import app.offgrid.notes.protocol.ChangeResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real backend is killed at random moments while devices write to one account, again and again on the same data. {@code
 * -Doffgrid.kill.rounds=100} for more rounds, {@code -Doffgrid.kill.seed} for others.
 */
class ServerKillsTest {
    private static final int ROUNDS = Integer.getInteger("offgrid.kill.rounds", 5);
    private static final long SEED = Long.getLong("offgrid.kill.seed", 20261123);
    private static final int DEVICES = 4;
    private static final int MOST_ANSWERS = 150;
    private static final int LONGEST_PAUSE_MICROS = 20_000;

    @TempDir
    private Path data;

    @Test
    void noAcknowledgedChangeIsLostNoSequenceIsTwiceAndNoneIsMissing() throws Exception {
        // given an account and devices that know it
        Random random = new Random(SEED);
        String token;
        try (ServerProgram server = ServerProgram.start(data)) {
            Map<String, String> credentials = Map.of("email", "ana@example.org", "password", TestServer.PASSWORD);
            token = (String)
                    server.post("/api/auth/register", null, credentials).get("accessToken");
        }
        List<LoadingDevice> devices = new ArrayList<>();
        for (int i = 0; i < DEVICES; i++) {
            devices.add(new LoadingDevice(token, random.nextLong()));
        }

        // when the server is killed at any moment of their writing, over and over
        ExecutorService threads = Executors.newFixedThreadPool(DEVICES);
        for (int round = 0; round < ROUNDS; round++) {
            try (ServerProgram server = ServerProgram.start(data)) {
                for (LoadingDevice device : devices) {
                    device.replayLast(server);
                }
                CountDownLatch answers = new CountDownLatch(1 + random.nextInt(MOST_ANSWERS));
                List<Future<?>> loads = new ArrayList<>();
                for (LoadingDevice device : devices) {
                    loads.add(threads.submit(() -> device.loadUntilKilled(server, answers::countDown)));
                }
                assertTrue(answers.await(1, TimeUnit.MINUTES));
                // Not at the moment of an answer, but at any.
                server.killAfter(random.nextInt(LONGEST_PAUSE_MICROS));
                for (Future<?> load : loads) {
                    load.get(1, TimeUnit.MINUTES);
                }
            }
        }
        threads.shutdown();

        // then every device has the same, and the account's whole history is one sequence without twins and gaps
        try (ServerProgram server = ServerProgram.start(data)) {
            Map<String, NoteSnapshot> anew = devices.get(0).readAnew(server);
            NavigableMap<Long, String> changes = history(server, token, anew);
            int acknowledged = 0;
            for (LoadingDevice device : devices) {
                device.replayLast(server);
                assertEquals(anew, device.readAll(server));
                for (ChangeResult result : device.accepted().values()) {
                    assertEquals(result.changeId(), changes.get(result.sequence()), "an acknowledged change");
                    acknowledged++;
                }
            }
            assertFalse(changes.isEmpty());
            assertEquals(1, changes.firstKey());
            assertEquals(changes.size(), changes.lastKey(), "sequences without a gap");
            System.out.println("Server kills: " + ROUNDS + " kills, " + acknowledged + " acknowledged changes, "
                    + changes.size() + " in the journal, none lost, none twice, no gap");
            assertTrue(acknowledged > ROUNDS * 20, "too few changes to prove anything: " + acknowledged);
        }
    }

    /** Every change of the account by its sequence, as the notes' histories tell. */
    private static NavigableMap<Long, String> history(
            ServerProgram server, String token, Map<String, NoteSnapshot> notes) throws Exception {
        NavigableMap<Long, String> changes = new TreeMap<>();
        for (NoteSnapshot note : notes.values()) {
            long before = Long.MAX_VALUE;
            while (before > 1) {
                String path = "/api/notes/" + note.noteId() + "/history?limit=100&before=" + before;
                for (Object version : (List<?>) server.get(path, token).get("versions")) {
                    Map<?, ?> members = (Map<?, ?>) version;
                    long revision = (Long) members.get("revision");
                    assertTrue(before == Long.MAX_VALUE || revision == before - 1, "revisions without a gap");
                    String twin = changes.put((Long) members.get("sequence"), (String) members.get("changeId"));
                    assertNull(twin, "a sequence is there twice");
                    before = revision;
                }
            }
        }
        return changes;
    }
}
