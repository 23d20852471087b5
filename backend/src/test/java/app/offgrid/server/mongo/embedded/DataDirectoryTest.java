package app.offgrid.server.mongo.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The directory that the data lies in: opened again, opened twice, damaged. */
class DataDirectoryTest {
    @Test
    void dataIsThereAfterReopening(@TempDir Path folder) {
        try (EmbeddedMongo first = EmbeddedMongo.open(folder);
                MongoClient driver = MongoClients.create(first.connectionString("test"))) {
            MongoCollection<Document> notes = driver.getDatabase("test").getCollection("notes");
            notes.createIndex(Indexes.ascending("userId", "noteId"), new IndexOptions().unique(true));
            notes.insertOne(new Document("userId", "u").append("noteId", "n"));
        }
        try (EmbeddedMongo second = EmbeddedMongo.open(folder);
                MongoClient driver = MongoClients.create(second.connectionString("test"))) {
            MongoCollection<Document> notes = driver.getDatabase("test").getCollection("notes");
            assertEquals(1, notes.countDocuments());
            assertThrows(
                    MongoWriteException.class,
                    () -> notes.insertOne(new Document("userId", "u").append("noteId", "n")));
            notes.insertOne(new Document("userId", "u").append("noteId", "m"));
            assertEquals(2, notes.countDocuments());
        }
    }

    @Test
    void secondProcessOnOneDirectoryIsRefused(@TempDir Path folder) {
        try (EmbeddedMongo first = EmbeddedMongo.open(folder)) {
            assertTrue(first.connectionString("x").startsWith("mongodb://127.0.0.1:"));
            assertThrows(IllegalStateException.class, () -> EmbeddedMongo.open(folder));
        }
    }

    @Test
    void damagedFileIsNamed(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("offgrid.mv"), "this is no database".repeat(1000));
        UncheckedIOException e = assertThrows(UncheckedIOException.class, () -> EmbeddedMongo.open(folder));
        assertTrue(e.getMessage().contains("offgrid.mv"));
    }
}
