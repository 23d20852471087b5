package app.offgrid.notes.interchange;

import java.io.IOException;

/** Something is larger than {@link ImportLimits} allow. */
final class OverLimitException extends IOException {
    private final boolean ofAll;

    /** @param ofAll the import as a whole is over its limit, not only one file of it */
    OverLimitException(String message, boolean ofAll) {
        super(message);
        this.ofAll = ofAll;
    }

    boolean isOfAll() {
        return ofAll;
    }
}
