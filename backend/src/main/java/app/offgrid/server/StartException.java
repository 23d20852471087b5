package app.offgrid.server;

/** Why the server has not started, in words for whoever runs it; no secret is in them. */
final class StartException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final ExitStatus status;

    StartException(ExitStatus status, String message) {
        super(message);
        this.status = status;
    }

    ExitStatus status() {
        return status;
    }
}
