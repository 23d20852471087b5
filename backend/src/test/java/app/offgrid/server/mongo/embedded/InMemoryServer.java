package app.offgrid.server.mongo.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.function.IntSupplier;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A fresh server without a file for each test, and a driver that is connected to it. */
abstract class InMemoryServer {
    EmbeddedMongo server;
    MongoClient client;

    @BeforeEach
    void startServer() {
        server = EmbeddedMongo.inMemory();
        client = MongoClients.create(server.connectionString("test"));
    }

    @AfterEach
    void stopServer() {
        client.close();
        server.close();
    }

    MongoCollection<Document> collection(String name) {
        return client.getDatabase("test").getCollection(name);
    }

    /** The command concerns so many documents and has looked at no more than one beyond them. */
    void assertVisits(int expected, IntSupplier command) {
        long before = server.visited();
        int concerned = command.getAsInt();
        long visited = server.visited() - before;
        assertEquals(expected, concerned);
        assertTrue(visited <= expected + 1, "looked at " + visited + " documents");
    }
}
