package app.offgrid.server;

import app.offgrid.server.mongo.embedded.EmbeddedMongo;
import app.offgrid.server.sync.NewEpochs;
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
 *
 * <p>With the argument {@value #NEW_EPOCHS} it does not listen: it does what a database needs that was restored from a
 * backup, see {@link NewEpochs}, and ends.
 */
public final class Application {
    private static final String DATABASE = "offgrid";
    private static final String NEW_EPOCHS = "new-epochs";

    private Application() {}

    /** What the program works on, and what ends with it. */
    private record Place(String uri, String database, String secret, Runnable close) {
        Map<String, Object> properties() {
            return Map.of("mongodb.uri", uri, "micronaut.data.mongodb.database", database, "offgrid.secret", secret);
        }
    }

    public static void main(String[] args) throws IOException {
        Place place = open();
        if (args.length == 1 && args[0].equals(NEW_EPOCHS)) {
            giveNewEpochs(place);
        } else {
            start(args, place);
        }
    }

    private static Place open() throws IOException {
        Path data = Path.of(setting("offgrid.data", "OFFGRID_DATA", "data"))
                .toAbsolutePath()
                .normalize();
        String uri = setting("mongodb.uri", "MONGODB_URI", "");
        String secret = Secret.find(System.getenv("JWT_SECRET"), data);
        if (uri.isEmpty()) {
            EmbeddedMongo embedded = EmbeddedMongo.open(data.resolve("mongo"));
            say("Database: the embedded one, for trying out and for a household");
            say("Data: " + data);
            return new Place(embedded.connectionString(DATABASE), DATABASE, secret, embedded::close);
        }
        ConnectionString connection = new ConnectionString(uri);
        String database = connection.getDatabase() == null ? DATABASE : connection.getDatabase();
        say("Database: MongoDB at " + String.join(",", connection.getHosts()));
        say("Data: in its database " + database);
        return new Place(uri, database, secret, () -> {});
    }

    private static void giveNewEpochs(Place place) {
        try (ApplicationContext context = ApplicationContext.builder()
                .mainClass(Application.class)
                .properties(place.properties())
                .start()) {
            say("New epochs: " + context.getBean(NewEpochs.class).give() + " accounts");
        } finally {
            place.close().run();
        }
    }

    /** One shutdown hook stops all in order; Micronaut's own would run beside it, in no order. */
    private static void start(String[] args, Place place) {
        ApplicationContext context = Micronaut.build(args)
                .mainClass(Application.class)
                .banner(false)
                .properties(place.properties())
                .build()
                .start();
        EmbeddedServer server = context.getBean(EmbeddedServer.class);
        server.start();
        say("Listening on " + server.getURL());
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            server.stop();
                            place.close().run();
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
