package app.offgrid.server.sync;

/** The process was killed, as far as a test is concerned. */
public final class KilledException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public KilledException() {
        super("the server was killed", null, false, false);
    }
}
