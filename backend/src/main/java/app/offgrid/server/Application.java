package app.offgrid.server;

import app.offgrid.server.mongo.embedded.EmbeddedMongo;
import com.mongodb.ConnectionString;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.Micronaut;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * Starts the server: with the MongoDB that {@code MONGODB_URI} names or, without, with the embedded one, whose data lies in
 * the directory that {@code OFFGRID_DATA} names, {@code ./data} by default.
 */
public final class Application {
    private static final String DATABASE = "offgrid";

    private Application() {}

    public static void main(String[] args) throws IOException {
        Path data = Path.of(setting("offgrid.data", "OFFGRID_DATA", "data"))
                .toAbsolutePath()
                .normalize();
        String uri = setting("mongodb.uri", "MONGODB_URI", "");
        String secret = Secret.find(System.getenv("JWT_SECRET"), data);
        if (uri.isEmpty()) {
            EmbeddedMongo embedded = EmbeddedMongo.open(data.resolve("mongo"));
            say("Database: the embedded one, for trying out and for a household");
            say("Data: " + data);
            start(args, embedded.connectionString(DATABASE), DATABASE, secret, embedded::close);
        } else {
            ConnectionString connection = new ConnectionString(uri);
            String database = connection.getDatabase() == null ? DATABASE : connection.getDatabase();
            say("Database: MongoDB at " + String.join(",", connection.getHosts()));
            say("Data: in its database " + database);
            start(args, uri, database, secret, () -> {});
        }
    }

    /** One shutdown hook stops all in order; Micronaut's own would run beside it, in no order. */
    private static void start(String[] args, String uri, String database, String secret, Runnable afterwards) {
        ApplicationContext context = Micronaut.build(args)
                .mainClass(Application.class)
                .banner(false)
                .properties(Map.of(
                        "mongodb.uri", uri, "micronaut.data.mongodb.database", database, "offgrid.secret", secret))
                .build()
                .start();
        EmbeddedServer server = context.getBean(EmbeddedServer.class);
        server.start();
        say("Listening on " + server.getURL());
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            server.stop();
                            afterwards.run();
                        },
                        "end"));
    }

    private static void say(String line) {
        PrintStream out = System.out;
        out.println(line);
    }

    private static String setting(String property, String variable, String otherwise) {
        String set = System.getProperty(property, System.getenv(variable));
        return set == null || set.isBlank() ? otherwise : set;
    }
}
