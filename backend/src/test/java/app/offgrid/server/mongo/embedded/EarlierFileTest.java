package app.offgrid.server.mongo.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of the version before checksums and stored indexes is taken over once; data that is gone is missed. */
class EarlierFileTest {
    private static final int NOTES = 500;

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve(DataFile.NAME);
    }

    private static MongoCollection<Document> notes(MongoClient client) {
        return client.getDatabase("test").getCollection("notes");
    }

    private static Document note(int number) {
        return new Document("number", number).append("tags", List.of("a" + number % 3, "b"));
    }

    /** The earlier version had the same documents, in a bare file, and no more than that. */
    private void writeEarlierFile() throws IOException {
        Path today = folder.resolve("today");
        try (EmbeddedMongo server = Opened.server(today);
                MongoClient client = MongoClients.create(server.connectionString("test"))) {
            notes(client).createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
            notes(client).createIndex(Indexes.ascending("tags"));
            notes(client)
                    .insertMany(IntStream.range(0, NOTES)
                            .mapToObj(EarlierFileTest::note)
                            .toList());
        }
        DataFile from = DataFile.open(today, false, "");
        try (MVStore to = new MVStore.Builder().fileName(file().toString()).open()) {
            for (String name : from.store().getMapNames()) {
                if (name.startsWith("d.")) {
                    MVMap<Long, byte[]> source = from.store().openMap(name, EarlierFile.documents());
                    MVMap<Long, byte[]> target = to.openMap(name, EarlierFile.documents());
                    source.forEach(target::put);
                }
            }
        }
        from.close();
    }

    private void requireAllAndIndexed() {
        try (EmbeddedMongo server = EmbeddedMongo.openExisting(folder, Throwable::printStackTrace);
                MongoClient client = MongoClients.create(server.connectionString("test"))) {
            assertEquals(NOTES, notes(client).countDocuments());
            long before = server.visited();
            assertEquals(1, notes(client).countDocuments(Filters.eq("number", 77)));
            assertEquals(167, notes(client).countDocuments(Filters.eq("tags", "a1")));
            assertTrue(server.visited() - before <= 170, "no index was used");
            assertThrows(MongoWriteException.class, () -> notes(client).insertOne(note(77)));
        }
    }

    @Test
    void isTakenOverWithItsIndexes() throws IOException {
        writeEarlierFile();

        requireAllAndIndexed();
        requireAllAndIndexed();
        assertFalse(Files.exists(folder.resolve(DataFile.NAME + ".new")));
    }

    @Test
    void isTakenOverAfterAnAttemptThatWasKilled() throws IOException {
        writeEarlierFile();
        Files.writeString(folder.resolve(DataFile.NAME + ".new"), "a part of it");

        requireAllAndIndexed();
    }

    @Test
    void fileOfTodayIsRefusedByTheEarlierVersion() throws IOException {
        Opened.server(folder).close();

        assertThrows(
                MVStoreException.class,
                () -> new MVStore.Builder().fileName(file().toString()).open());
    }

    @Test
    void indexThatWasBeingBuiltIsBuiltAgain() throws IOException {
        writeEarlierFile();
        requireAllAndIndexed();
        DataFile half = DataFile.open(folder, false, "");
        IndexStorage index = new IndexStorage(half.store(), "test.notes", "number_1");
        index.clear();
        index.entries().put(List.of(3.0), 12345L);
        half.close();

        requireAllAndIndexed();
    }

    @Test
    void dataThatMustBeThereIsMissed() throws IOException {
        assertThrows(
                MissingDataException.class,
                () -> EmbeddedMongo.openExisting(folder.resolve("nowhere"), Throwable::printStackTrace));
        Files.createFile(file());
        MissingDataException empty = assertThrows(
                MissingDataException.class, () -> EmbeddedMongo.openExisting(folder, Throwable::printStackTrace));
        assertTrue(empty.getMessage().contains("empty") && empty.file().equals(file()));
        // Killed when it was made for the first time, a file is empty; that is a new server.
        Opened.server(folder).close();
        EmbeddedMongo.openExisting(folder, Throwable::printStackTrace).close();
    }
}
