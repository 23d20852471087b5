package app.offgrid.server.mongo.embedded;

import java.nio.file.Path;

/** There is no data where there was some before. */
public final class MissingDataException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Path file;

    MissingDataException(Path file, boolean exists) {
        super("The data file " + file + (exists ? " is empty" : " is missing"));
        this.file = file;
    }

    /** The file that is missing, or empty. */
    public Path file() {
        return file;
    }
}
