package app.offgrid.server.sync;

/** The process was killed, as far as a test is concerned. */
final class KilledException extends RuntimeException {
    private static final long serialVersionUID = 1;
}
