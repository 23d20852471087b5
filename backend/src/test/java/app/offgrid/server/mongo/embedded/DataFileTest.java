package app.offgrid.server.mongo.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mongodb.MongoNamespace;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file is whole after a close, belongs to one process, and is not used when it is damaged. */
class DataFileTest {
    private static final int NOTES = 300;

    @TempDir
    private Path folder;

    private static Document note(String noteId) {
        return new Document("userId", "u").append("noteId", noteId).append("body", "text ".repeat(50));
    }

    private static MongoCollection<Document> notes(MongoClient client) {
        return client.getDatabase("test").getCollection("notes");
    }

    private void fill() {
        try (EmbeddedMongo server = Opened.server(folder);
                MongoClient client = MongoClients.create(server.connectionString("test"))) {
            notes(client)
                    .createIndex(
                            Indexes.ascending("userId", "noteId"),
                            new IndexOptions().unique(true).partialFilterExpression(Filters.eq("userId", "u")));
            notes(client).createIndex(Indexes.ascending("at"), new IndexOptions().expireAfter(5L, TimeUnit.SECONDS));
            List<Document> many = new ArrayList<>();
            for (int i = 0; i < NOTES; i++) {
                many.add(note("n" + i));
            }
            notes(client).insertMany(many);
        }
    }

    @Test
    void dataAndIndexesAreThereAfterReopening() {
        fill();

        try (EmbeddedMongo server = Opened.server(folder);
                MongoClient client = MongoClients.create(server.connectionString("test"))) {
            List<Document> indexes = notes(client).listIndexes().into(new ArrayList<>());
            assertEquals(NOTES, notes(client).countDocuments());
            assertThrows(MongoWriteException.class, () -> notes(client).insertOne(note("n7")));
            notes(client)
                    .insertMany(List.of(
                            note("new"),
                            note("n1").append("userId", "v"),
                            note("n1").append("userId", "v")));
            assertEquals(NOTES + 3, notes(client).countDocuments());
            assertEquals(3, indexes.size());
            assertEquals(
                    5L, indexes.get(2).get("expireAfterSeconds", Number.class).longValue());
            notes(client).createIndex(Indexes.ascending("at"), new IndexOptions().expireAfter(5L, TimeUnit.SECONDS));
        }
    }

    @Test
    void droppedAndRenamedCollectionsStaySo() {
        fill();
        try (EmbeddedMongo server = Opened.server(folder);
                MongoClient client = MongoClients.create(server.connectionString("test"))) {
            notes(client).renameCollection(new MongoNamespace("test", "kept"));
            client.getDatabase("test").getCollection("gone").insertOne(new Document("a", 1));
            client.getDatabase("test").getCollection("gone").drop();
            client.getDatabase("other").getCollection("gone").insertOne(new Document("a", 1));
            client.getDatabase("other").drop();
        }

        try (EmbeddedMongo server = Opened.server(folder);
                MongoClient client = MongoClients.create(server.connectionString("test"))) {
            MongoCollection<Document> kept = client.getDatabase("test").getCollection("kept");
            assertEquals(
                    List.of("kept"),
                    client.getDatabase("test").listCollectionNames().into(new ArrayList<>()));
            assertEquals(0, client.getDatabase("other").getCollection("gone").countDocuments());
            assertEquals(NOTES, kept.countDocuments());
            assertThrows(MongoWriteException.class, () -> kept.insertOne(note("n7")));
        }
    }

    @Test
    void closingTwiceIsAllowed() {
        EmbeddedMongo server = Opened.server(folder);
        server.close();
        server.close();

        Opened.server(folder).close();
    }

    @Test
    void directoryInUseIsRefusedInTheSameProcess() {
        try (EmbeddedMongo first = Opened.server(folder)) {
            assertNotNull(first.connectionString("x"));
            assertThrows(IllegalStateException.class, () -> Opened.server(folder));
        }
        Opened.server(folder).close();
    }

    @Test
    void directoryInUseIsRefusedInAnotherProcess() throws Exception {
        try (ServerProcess other = ServerProcess.start(folder)) {
            assertNotNull(other.uri());
            IllegalStateException e = assertThrows(IllegalStateException.class, () -> Opened.server(folder));
            assertTrue(e.getMessage().contains(folder.toString()));
        }
        Opened.server(folder).close();
    }

    @Test
    void fileThatIsNoDatabaseIsNamed() throws IOException {
        Files.writeString(folder.resolve("offgrid.mv"), "this is no database".repeat(1000));

        UncheckedIOException e = assertThrows(UncheckedIOException.class, () -> Opened.server(folder));

        assertTrue(e.getMessage().contains("offgrid.mv"));
    }

    @Test
    void fileInPlaceOfTheDirectoryIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        UncheckedIOException e = assertThrows(UncheckedIOException.class, () -> Opened.server(file));

        assertTrue(e.getMessage().contains(file.toString()));
    }

    @Test
    void damageIsNamedOrDoesNoHarm() throws IOException {
        fill();
        Path file = folder.resolve("offgrid.mv");
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(1);
        int refused = 0;
        for (int round = 0; round < 40; round++) {
            byte[] damaged = whole.clone();
            int start = random.nextInt(damaged.length - 64);
            for (int i = 0; i < 64; i++) {
                damaged[start + i] = (byte) random.nextInt();
            }
            Files.write(file, damaged);
            refused += opensWhole("bytes from " + start) ? 0 : 1;
        }
        assertTrue(refused > 0, "no damage was noticed");
    }

    /** False if the file is refused with its name; what opens must be whole. */
    private boolean opensWhole(String damage) {
        try (EmbeddedMongo server = Opened.server(folder);
                MongoClient client = MongoClients.create(server.connectionString("test"))) {
            assertEquals(NOTES, notes(client).countDocuments(), damage);
            return true;
        } catch (UncheckedIOException e) {
            assertTrue(e.getMessage().contains("offgrid.mv"), damage + ": " + e);
            return false;
        }
    }
}
