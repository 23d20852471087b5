package app.offgrid.server.mongo.embedded;

/** Hears of faults after which an embedded server cannot go on. What is on disk is whole; the process is to be ended. */
@FunctionalInterface
public interface FailureListener {
    /**
     * Called once or more, by any thread, also when memory is exhausted.
     *
     * @param cause never null
     */
    void failed(Throwable cause);
}
