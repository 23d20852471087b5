package app.offgrid.server.mongo.embedded;

import java.nio.file.Path;

/** The process that {@link KillTest} kills: a server on a directory, which prints where it listens and waits. */
final class KilledServer {
    private KilledServer() {}

    public static void main(String[] arguments) throws InterruptedException {
        EmbeddedMongo server = EmbeddedMongo.open(Path.of(arguments[0]));
        System.out.println(server.connectionString("kill"));
        System.out.flush();
        Thread.currentThread().join();
    }
}
