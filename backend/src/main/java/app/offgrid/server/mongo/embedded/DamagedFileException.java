package app.offgrid.server.mongo.embedded;

import java.io.IOException;

/** A file does not hold what was written into it. The message names file and place, and nothing of what is in it. */
final class DamagedFileException extends IOException {
    private static final long serialVersionUID = 1;

    DamagedFileException(String message) {
        super(message);
    }

    /** The damage that an exception stems from; null if it stems from something else. */
    static DamagedFileException in(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof DamagedFileException damage) {
                return damage;
            }
        }
        return null;
    }
}
