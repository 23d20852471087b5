package app.offgrid.server.mongo.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server's process is killed, without a chance to clean up, while several threads write. What was acknowledged is there
 * afterwards. {@code -Doffgrid.kill.rounds=100} for more rounds.
 */
class KillTest {
    private static final int ROUNDS = Integer.getInteger("offgrid.kill.rounds", 4);
    private static final int WRITERS = 8;
    private static final String GONE = "gone";

    /** The last acknowledged value of each document. Each key has one writer, which has at most one write under way. */
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    /** What a writer was about to do when the server died: it may or may not have happened. */
    private final Map<String, String> attempted = new ConcurrentHashMap<>();

    @Test
    void acknowledgedWritesSurviveKills(@TempDir Path folder) throws Exception {
        Random random = new Random(20261123);
        int survived = 0;
        for (int round = 0; round < ROUNDS; round++) {
            survived += writeUntilKilled(folder, round, 150 + random.nextInt(400));
            check(folder);
        }
        System.out.println("Kill test: " + ROUNDS + " kills, " + survived + " acknowledged writes, none lost");
        assertTrue(survived > ROUNDS * 10, "too few writes to prove anything: " + survived);
    }

    private int writeUntilKilled(Path folder, int round, int killAfterWrites) throws IOException, InterruptedException {
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledServer.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        AtomicInteger writes = new AtomicInteger();
        AtomicBoolean killed = new AtomicBoolean();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
            String uri = out.readLine();
            while (uri != null && !uri.startsWith("mongodb://")) {
                uri = out.readLine();
            }
            assertNotNull(uri, "the server did not start");
            // What the server logs later must not fill the pipe and stop it.
            Thread drain = new Thread(() -> out.lines().forEach(line -> {}));
            drain.setDaemon(true);
            drain.start();
            try (MongoClient client = MongoClients.create(uri + "&serverSelectionTimeoutMS=2000")) {
                MongoCollection<Document> notes = client.getDatabase("kill").getCollection("notes");
                notes.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
                List<Thread> writers = new ArrayList<>();
                for (int writer = 0; writer < WRITERS; writer++) {
                    int id = writer;
                    Thread thread = new Thread(() -> {
                        try {
                            write(notes, round, id, writes, killAfterWrites, server, killed);
                        } catch (MongoException serverIsDead) {
                            assertTrue(killed.get(), "the server died by itself: " + serverIsDead);
                        }
                    });
                    thread.start();
                    writers.add(thread);
                }
                for (Thread writer : writers) {
                    writer.join();
                }
            }
        } finally {
            server.destroyForcibly().waitFor();
        }
        return writes.get();
    }

    private void write(
            MongoCollection<Document> notes,
            int round,
            int writer,
            AtomicInteger writes,
            int killAfterWrites,
            Process server,
            AtomicBoolean killed) {
        for (int i = 0; ; i++) {
            String key = "round " + round + " writer " + writer + " note " + i / 3;
            String value = i % 3 == 2 && i / 3 % 2 == 0 ? GONE : "version " + i % 3;
            attempted.put(key, value);
            if (i % 3 == 0) {
                notes.insertOne(new Document("key", key).append("value", value));
            } else if (value.equals(GONE)) {
                notes.deleteOne(Filters.eq("key", key));
            } else {
                notes.updateOne(Filters.eq("key", key), Updates.set("value", value));
            }
            acknowledged.put(key, value);
            attempted.remove(key);
            if (writes.incrementAndGet() == killAfterWrites) {
                killed.set(true);
                server.destroyForcibly();
            }
        }
    }

    private void check(Path folder) {
        try (EmbeddedMongo server = EmbeddedMongo.open(folder);
                MongoClient client = MongoClients.create(server.connectionString("kill"))) {
            MongoCollection<Document> notes = client.getDatabase("kill").getCollection("notes");
            for (Map.Entry<String, String> entry : acknowledged.entrySet()) {
                List<Document> found =
                        notes.find(Filters.eq("key", entry.getKey())).into(new ArrayList<>());
                String value = found.isEmpty() ? GONE : found.get(0).getString("value");
                assertTrue(found.size() < 2, entry.getKey() + " is there twice");
                if (!value.equals(attempted.get(entry.getKey()))) {
                    assertEquals(entry.getValue(), value, entry.getKey());
                }
                entry.setValue(value);
            }
            attempted.clear();
        }
    }
}
