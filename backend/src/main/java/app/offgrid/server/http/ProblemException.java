package app.offgrid.server.http;

import app.offgrid.notes.protocol.Problem;

/** A request is answered with a problem document. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;
    private final long retryAfterSeconds;

    private ProblemException(Problem problem, long retryAfterSeconds) {
        super(problem.code(), null, false, false);
        this.problem = problem;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** The same request will never succeed. */
    public static ProblemException of(Problem problem) {
        return new ProblemException(problem, 0);
    }

    /**
     * The same request may succeed later.
     *
     * @param retryAfterSeconds how much later
     */
    public static ProblemException retryLater(Problem problem, long retryAfterSeconds) {
        return new ProblemException(problem, retryAfterSeconds);
    }

    /** What the client is told. */
    public Problem problem() {
        return problem;
    }

    /** 0 if there is no use in sending the same request again. */
    public long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
