package app.offgrid.server.mongo.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server's process is killed, without a chance to clean up, while several threads write. What was acknowledged is there
 * afterwards. {@code -Doffgrid.kill.rounds=100} for more rounds, {@code -Doffgrid.kill.seed} for others.
 */
class KillTest {
    private static final int ROUNDS = Integer.getInteger("offgrid.kill.rounds", 5);
    private static final long SEED = Long.getLong("offgrid.kill.seed", 20261123);
    private static final int WRITERS = 8;
    private static final int BATCH = 5;
    private static final String GONE = "gone";

    /** The last acknowledged value of each key. Each key has one writer, which has at most one write under way. */
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    /** What a writer was about to do when the server died: each part of it may or may not have happened. */
    private final Map<String, String> attempted = new ConcurrentHashMap<>();

    @Test
    void acknowledgedWritesSurviveKills(@TempDir Path folder) throws Exception {
        Random random = new Random(SEED);
        int survived = 0;
        for (int round = 0; round < ROUNDS; round++) {
            survived += writeUntilKilled(folder, round, random);
            check(folder);
        }
        System.out.println("Kill test: " + ROUNDS + " kills, " + survived + " acknowledged writes, none lost");
        assertTrue(survived > ROUNDS * 50, "too few writes to prove anything: " + survived);
    }

    /** Returns how many writes were acknowledged. */
    private int writeUntilKilled(Path folder, int round, Random random) throws Exception {
        int writesBeforeKill = 100 + random.nextInt(300);
        int extraMicros = random.nextInt(5000);
        AtomicInteger writes = new AtomicInteger();
        AtomicBoolean killed = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try (ServerProcess server = ServerProcess.start(folder);
                MongoClient client = MongoClients.create(server.uri() + "&serverSelectionTimeoutMS=20000")) {
            MongoCollection<Document> notes = client.getDatabase("kill").getCollection("notes");
            notes.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
            List<Callable<Void>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                String name = "round " + round + " writer " + writer;
                Random choice = new Random(random.nextLong());
                writers.add(() -> {
                    for (int i = 0; !killed.get(); i++) {
                        write(notes, name + " note " + i / 3, i % 3, choice);
                        if (writes.incrementAndGet() == writesBeforeKill) {
                            // Not at the moment of an answer, but at any.
                            server.waitFor(extraMicros, TimeUnit.MICROSECONDS);
                            killed.set(true);
                            server.kill();
                        }
                    }
                    return null;
                });
            }
            for (Future<Void> writer : threads.invokeAll(writers)) {
                awaitEnd(writer, killed);
            }
        } finally {
            threads.shutdownNow();
        }
        return writes.get();
    }

    private static void awaitEnd(Future<Void> writer, AtomicBoolean killed) throws Exception {
        try {
            writer.get();
        } catch (ExecutionException e) {
            boolean connectionLost =
                    e.getCause() instanceof MongoException && !(e.getCause() instanceof MongoWriteException);
            assertTrue(killed.get() && connectionLost, "a write failed before the kill: " + e.getCause());
        }
    }

    /** Three turns on a key, or on several at once: make it, change it, then remove it or change it again. */
    private void write(MongoCollection<Document> notes, String key, int turn, Random random) {
        boolean many = key.hashCode() % 4 == 0;
        String value = turn == 2 && key.hashCode() % 2 == 0 ? GONE : "version " + turn;
        Map<String, String> outcome = new HashMap<>();
        for (int i = 0; i < (many ? BATCH : 1); i++) {
            outcome.put(key + " part " + i, value);
        }
        attempted.putAll(outcome);
        List<String> keys = List.copyOf(outcome.keySet());
        if (value.equals(GONE)) {
            notes.deleteMany(Filters.in("key", keys));
        } else if (turn == 0) {
            notes.insertMany(keys.stream().map(part -> note(part, value)).toList());
        } else if (many) {
            notes.bulkWrite(keys.stream()
                    .map(part -> new ReplaceOneModel<>(
                            Filters.eq("key", part), note(part, value), new ReplaceOptions().upsert(true)))
                    .toList());
        } else if (random.nextBoolean()) {
            notes.updateOne(Filters.eq("key", keys.get(0)), Updates.set("value", value));
        } else {
            notes.findOneAndUpdate(Filters.eq("key", keys.get(0)), Updates.set("value", value));
        }
        acknowledged.putAll(outcome);
        keys.forEach(attempted::remove);
    }

    private static Document note(String key, String value) {
        return new Document("key", key).append("value", value);
    }

    private void check(Path folder) {
        try (EmbeddedMongo server = Opened.server(folder);
                MongoClient client = MongoClients.create(server.connectionString("kill"))) {
            MongoCollection<Document> notes = client.getDatabase("kill").getCollection("notes");
            Map<String, String> found = new HashMap<>();
            for (Document note : notes.find()) {
                String twin = found.put(note.getString("key"), note.getString("value"));
                assertNull(twin, note + " is there twice");
            }
            acknowledged.forEach((key, value) -> {
                String actual = found.getOrDefault(key, GONE);
                if (!actual.equals(attempted.get(key))) {
                    assertEquals(value, actual, key);
                }
            });
            for (String key : found.keySet()) {
                assertTrue(acknowledged.containsKey(key) || attempted.containsKey(key), key + " was never written");
            }
            String any = found.keySet().iterator().next();
            assertEquals(1, notes.countDocuments(Filters.eq("key", any)));
            assertThrows(MongoWriteException.class, () -> notes.insertOne(note(any, "twin")));
            // The next round starts from what is there.
            acknowledged.keySet().forEach(key -> acknowledged.put(key, found.getOrDefault(key, GONE)));
            acknowledged.putAll(found);
            attempted.clear();
        }
    }
}
