package app.offgrid.server.mongo;

import app.offgrid.server.mongo.embedded.EmbeddedMongo;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.UUID;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * One MongoDB for all tests of this JVM, by {@code -Doffgrid.test.mongo}: {@code docker} for a real one in a container,
 * {@code embedded}, a {@code mongodb://} address, or {@code auto}, which is a container where a Docker engine answers and
 * the embedded one elsewhere. Says which it is. Each test takes a database of its own.
 */
public final class MongoForTests {
    private static final String IMAGE = System.getProperty("offgrid.test.mongo.image", "mongo:7.0");
    private static final String SERVER = start(System.getProperty("offgrid.test.mongo", "auto"));
    private static final MongoClient CLIENT = MongoClients.create(MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(SERVER))
            .writeConcern(WriteConcern.MAJORITY.withJournal(true))
            .readConcern(ReadConcern.MAJORITY)
            .build());

    private MongoForTests() {}

    /** The address of the server, without a database. */
    public static String uri() {
        return SERVER;
    }

    /** An empty database. */
    public static Database database() {
        return new Database(CLIENT, databaseName());
    }

    /** A name that no test has used before. */
    public static String databaseName() {
        return "test_" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static String start(String choice) {
        if (choice.startsWith("mongodb://")) {
            return said("the MongoDB that -Doffgrid.test.mongo names", choice);
        }
        if (choice.equals("docker")
                || (choice.equals("auto") && DockerClientFactory.instance().isDockerAvailable())) {
            MongoDBContainer container = new MongoDBContainer(IMAGE).withReplicaSet();
            container.start();
            return said(IMAGE + " in a container, a replica set", container.getConnectionString());
        }
        EmbeddedMongo embedded = EmbeddedMongo.inMemory();
        return said("the embedded MongoDB server, in memory", embedded.connectionString("unused"));
    }

    private static String said(String what, String uri) {
        System.out.println("Tests run against " + what + ".");
        return uri;
    }
}
