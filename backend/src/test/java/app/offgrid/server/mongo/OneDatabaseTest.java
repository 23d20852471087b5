package app.offgrid.server.mongo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.server.TestServer;
import app.offgrid.server.TestServer.Reply;
import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OneDatabaseTest {
    @Test
    void allThatIsKeptLiesInOneDatabaseWhateverTheAddressNames() {
        String name = MongoForTests.databaseName();
        ConnectionString known = new ConnectionString(MongoForTests.uri());
        String path = known.getDatabase() == null ? "" : known.getDatabase();
        // given an address of MongoDB that names no database
        String nameless = MongoForTests.uri().replace("/" + path, "/");
        try (TestServer server =
                TestServer.start(Map.of("mongodb.uri", nameless, "micronaut.data.mongodb.database", name))) {
            // when somebody signs up and syncs
            Reply tokens = server.register();
            assertEquals(
                    200,
                    server.get("/api/sync/digest", tokens.text("accessToken")).status());
            // then accounts, sessions and notes are in the database that the server says it uses
            List<String> collections = server.context()
                    .getBean(MongoClient.class)
                    .getDatabase(name)
                    .listCollectionNames()
                    .into(new ArrayList<>());
            assertTrue(
                    collections.containsAll(List.of("accounts", "token_families", "journals")), collections.toString());
        }
    }
}
