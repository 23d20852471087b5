package app.offgrid.server;

import app.offgrid.server.edge.Shutdown;
import app.offgrid.server.mongo.embedded.EmbeddedMongo;
import app.offgrid.server.mongo.embedded.MissingDataException;
import app.offgrid.server.mongo.embedded.OwnerOnly;
import app.offgrid.server.sync.NewEpochs;
import com.mongodb.ConnectionString;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.runtime.Micronaut;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.Map;
import org.slf4j.LoggerFactory;

/**
 * Starts the server: with the MongoDB that {@code MONGODB_URI} names or, without, with the embedded one, whose data lies in
 * the directory that {@code OFFGRID_DATA} names, {@code ./data} by default.
 *
 * <p>With the argument {@value #NEW_EPOCHS} it does not listen: it does what a database needs that was restored from a
 * backup, see {@link NewEpochs}, and ends.
 *
 * <p>A start that fails says why, gives back what it holds, and ends with an {@link ExitStatus}.
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

    public static void main(String[] args) {
        LastResort.watch();
        try {
            run(args);
        } catch (StartException e) {
            notStarted(e.status(), e.getMessage());
        } catch (RuntimeException | IOException e) {
            StartException known = knownReason(e);
            if (known == null) {
                LoggerFactory.getLogger(Application.class).error("The start has failed", e);
                notStarted(ExitStatus.FAULT, "An unexpected fault, see the log above.");
            } else {
                notStarted(known.status(), known.getMessage());
            }
        }
    }

    private static void notStarted(ExitStatus status, String reason) {
        System.err.println("Not started: " + reason);
        System.exit(status.code());
    }

    private static void run(String[] args) throws IOException {
        Settings.check();
        Place place = open();
        try {
            if (args.length == 1 && args[0].equals(NEW_EPOCHS)) {
                giveNewEpochs(place);
            } else {
                start(args, place);
            }
        } catch (RuntimeException e) {
            place.close().run();
            throw e;
        }
    }

    /** Null for a reason that nobody has thought of. */
    private static StartException knownReason(Exception thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return new StartException(
                        ExitStatus.BUSY,
                        "The port " + Settings.port() + " is in use or not allowed. Stop what uses it, or set PORT.");
            } else if (cause instanceof ConfigurationException || cause instanceof ConversionErrorException) {
                return new StartException(ExitStatus.SETTING, "A setting is wrong. " + cause.getMessage());
            }
        }
        return thrown instanceof IOException || thrown instanceof UncheckedIOException
                ? new StartException(ExitStatus.DATA, thrown.getMessage())
                : null;
    }

    private static Place open() throws IOException {
        Path data = Settings.data();
        String uri = Settings.mongoUri();
        if (uri.isEmpty()) {
            OwnerOnly.folder(data);
            EmbeddedMongo embedded = openEmbedded(data);
            String secret = secret(data, embedded);
            say("Database: the embedded one, for trying out and for a household");
            say("Data: " + data);
            return new Place(embedded.connectionString(DATABASE), DATABASE, secret, embedded::close);
        }
        ConnectionString connection = new ConnectionString(uri);
        String database = connection.getDatabase() == null ? DATABASE : connection.getDatabase();
        String secret = Secret.find(Settings.secret(), data);
        say("Database: MongoDB at " + String.join(",", connection.getHosts()));
        say("Data: in its database " + database);
        return new Place(uri, database, secret, () -> {});
    }

    /** Where a secret was made there was a database, since it is made after it. */
    private static EmbeddedMongo openEmbedded(Path data) {
        Path folder = data.resolve("mongo");
        try {
            return Secret.isIn(data)
                    ? EmbeddedMongo.openExisting(folder, LastResort::endAfter)
                    : EmbeddedMongo.open(folder, LastResort::endAfter);
        } catch (MissingDataException e) {
            throw new StartException(
                    ExitStatus.DATA,
                    e.getMessage() + ", although there is a secret in " + data + ", so this is no new server."
                            + " If a disk is not mounted, mount it; else put the file back from a backup and run once"
                            + " with the argument " + NEW_EPOCHS + ". To begin anew, without any account or note,"
                            + " remove the secret.");
        } catch (IllegalStateException inUse) {
            throw new StartException(ExitStatus.BUSY, inUse.getMessage() + ".");
        }
    }

    private static String secret(Path data, EmbeddedMongo embedded) throws IOException {
        try {
            return Secret.find(Settings.secret(), data);
        } catch (IOException | RuntimeException e) {
            embedded.close();
            throw e;
        }
    }

    private static void giveNewEpochs(Place place) {
        try (ApplicationContext context = ApplicationContext.builder()
                .mainClass(Application.class)
                .environmentVariableExcludes(Settings.emptyVariables())
                .properties(place.properties())
                .start()) {
            say("New epochs: " + context.getBean(NewEpochs.class).give() + " accounts");
        }
        place.close().run();
    }

    /** One shutdown hook stops all in order; Micronaut's own would run beside it, in no order. */
    private static void start(String[] args, Place place) {
        ApplicationContext context = Micronaut.build(args)
                .mainClass(Application.class)
                .environmentVariableExcludes(Settings.emptyVariables())
                .banner(false)
                .properties(place.properties())
                .build();
        try {
            context.start();
            EmbeddedServer server = context.getBean(EmbeddedServer.class);
            Shutdown shutdown = context.getBean(Shutdown.class);
            server.start();
            say("Listening on " + server.getURL());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(shutdown, server, place), "end"));
        } catch (RuntimeException e) {
            context.close();
            throw e;
        }
    }

    /** Whoever asked the process to stop is told that it did so in order: an end by a signal alone would be 143. */
    private static void end(Shutdown shutdown, EmbeddedServer server, Place place) {
        int status = ExitStatus.FAULT.code();
        try {
            shutdown.drain();
            server.stop();
            place.close().run();
            status = 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(Application.class).error("The end was not in order", e);
        } finally {
            Runtime.getRuntime().halt(status);
        }
    }

    private static void say(String line) {
        PrintStream out = System.out;
        out.println(line);
    }
}
