package app.offgrid.server.mongo.embedded;

import java.nio.file.Path;

/** Servers on files, for tests in which nothing fails. */
final class Opened {
    private Opened() {}

    /** A server on the data of a folder; what fails in it, against all expectation, is said on the console. */
    static EmbeddedMongo server(Path folder) {
        return EmbeddedMongo.open(folder, Throwable::printStackTrace);
    }
}
