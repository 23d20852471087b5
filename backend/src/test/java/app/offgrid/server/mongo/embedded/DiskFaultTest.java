package app.offgrid.server.mongo.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A full disk refuses writes and nothing else, until there is space again; a failed one ends the server. */
class DiskFaultTest {
    private static final int OUT_OF_DISK_SPACE = 14031;
    private static final long SMALL = 12L * 1024 * 1024;

    @TempDir
    private Path folder;

    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private final Random random = new Random(1);

    @BeforeEach
    @AfterEach
    void repairDisk() {
        FaultyDisk.repair();
    }

    private EmbeddedMongo server() {
        return EmbeddedMongo.open(folder, true, failures::add, FaultyDisk.PREFIX);
    }

    private static MongoCollection<Document> notes(MongoClient client) {
        return client.getDatabase("test").getCollection("notes");
    }

    private Document note(int number) {
        byte[] body = new byte[30_000];
        random.nextBytes(body);
        return new Document("number", number).append("body", body);
    }

    /** Inserts until the disk is full; returns how many were acknowledged. */
    private int fill(MongoCollection<Document> notes, int from) {
        int number = from;
        while (true) {
            Document next = note(number);
            try {
                notes.insertOne(next);
            } catch (MongoException full) {
                assertEquals(OUT_OF_DISK_SPACE, full.getCode());
                return number;
            }
            number++;
        }
    }

    private void requireAll(MongoCollection<Document> notes, int count) {
        Set<Integer> found = new HashSet<>();
        notes.find().forEach(note -> found.add(note.getInteger("number")));
        assertEquals(count, found.size());
        assertEquals(count, notes.countDocuments());
        assertEquals(1, notes.countDocuments(Filters.eq("number", count - 1)));
    }

    @Test
    void fullDiskRefusesWritesReadsOnAndRecoversByItself() {
        int acknowledged;
        try (EmbeddedMongo server = server();
                MongoClient client = MongoClients.create(server.connectionString("test"))) {
            MongoCollection<Document> notes = notes(client);
            notes.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
            FaultyDisk.limitTo(SMALL);

            int full = fill(notes, 0);

            assertTrue(full > 100, "only " + full + " notes");
            requireAll(notes, full);
            assertEquals(
                    OUT_OF_DISK_SPACE,
                    assertThrows(
                                    MongoException.class,
                                    () -> notes.updateOne(
                                            Filters.eq("number", 3), Updates.set("body", "x".repeat(1_000_000))))
                            .getCode());
            assertThrows(MongoBulkWriteException.class, () -> notes.insertMany(List.of(note(full), note(full + 1))));
            requireAll(notes, full);
            FaultyDisk.limitTo(2 * SMALL);
            acknowledged = fill(notes, full);
            assertTrue(acknowledged > full + 100, "only " + (acknowledged - full) + " more");
        }
        // Closed and opened while the disk is full.
        try (EmbeddedMongo server = server();
                MongoClient client = MongoClients.create(server.connectionString("test"))) {
            requireAll(notes(client), acknowledged);
            // Closing may have given some space back.
            int all = fill(notes(client), acknowledged);
            requireAll(notes(client), all);
            assertThrows(MongoException.class, () -> notes(client).insertOne(note(all)));
            FaultyDisk.repair();
            notes(client).insertOne(note(all));
            requireAll(notes(client), all + 1);
        }
        assertEquals(List.of(), failures);
    }

    @Test
    void failedSyncIsReportedAndNothingIsAnsweredAnyMore() throws Exception {
        try (EmbeddedMongo server = server();
                MongoClient client = MongoClients.create(server.connectionString("test"))) {
            notes(client).insertOne(note(0));
            FaultyDisk.failToSync();

            assertThrows(MongoException.class, () -> notes(client).insertOne(note(1)));

            assertFalse(failures.isEmpty());
            FaultyDisk.repair();
            assertThrows(MongoException.class, () -> notes(client).insertOne(note(2)));
            assertThrows(MongoException.class, () -> notes(client).countDocuments());
        }
        // What was acknowledged is there for the process that is started in its place.
        try (EmbeddedMongo server = EmbeddedMongo.open(folder, failures::add);
                MongoClient client = MongoClients.create(server.connectionString("test"))) {
            assertEquals(1, notes(client).countDocuments(Filters.eq("number", 0)));
        }
        assertTrue(Files.exists(folder.resolve(DataFile.NAME)));
    }
}
