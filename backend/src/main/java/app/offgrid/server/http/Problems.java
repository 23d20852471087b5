package app.offgrid.server.http;

import app.offgrid.notes.note.Limits;
import app.offgrid.notes.protocol.JsonException;
import app.offgrid.notes.protocol.Problem;

/** The problems that this server answers with, each with the words for a person. */
public final class Problems {
    /** Seconds after which a device tries again when the database did not answer. */
    private static final int UNAVAILABLE_SECONDS = 5;

    private Problems() {}

    /** @param path JSON path of what is wrong */
    public static ProblemException malformed(String path, String detail) {
        return of(400, Problem.MALFORMED_REQUEST, "The request is malformed", path + ": " + detail);
    }

    static ProblemException malformed(JsonException e) {
        return malformed(e.path(), e.getMessage());
    }

    public static ProblemException weakPassword(String detail) {
        return of(400, Problem.WEAK_PASSWORD, "The password is too weak", detail);
    }

    public static ProblemException unauthorized() {
        return of(401, Problem.UNAUTHORIZED, "Sign in first", "A valid bearer token is needed.");
    }

    public static ProblemException badCredentials() {
        return of(401, Problem.BAD_CREDENTIALS, "Wrong e-mail address or password", "");
    }

    public static ProblemException tokenReused() {
        return of(
                401,
                Problem.TOKEN_REUSED,
                "Sign in again",
                "The refresh token was used before, so its session was ended.");
    }

    public static ProblemException notFound(String detail) {
        return of(404, Problem.NOT_FOUND, "Not found", detail);
    }

    public static ProblemException emailTaken() {
        return of(409, Problem.EMAIL_TAKEN, "There is an account with this e-mail address", "");
    }

    public static ProblemException payloadTooLarge(String detail) {
        return of(413, Problem.PAYLOAD_TOO_LARGE, "The request is too large", detail);
    }

    public static ProblemException protocolUnsupported(long protocol) {
        return of(
                426,
                Problem.PROTOCOL_UNSUPPORTED,
                "The app and the server do not speak the same protocol",
                "The request is of protocol " + protocol + "; this server speaks " + Limits.PROTOCOL + ".");
    }

    /** @param seconds until the same request may succeed */
    public static ProblemException rateLimited(long seconds) {
        Problem problem =
                new Problem(429, Problem.RATE_LIMITED, "Too many requests", "Try again in " + seconds + " seconds.");
        return ProblemException.retryLater(problem, seconds);
    }

    public static ProblemException unavailable(String detail) {
        Problem problem = new Problem(503, Problem.UNAVAILABLE, "The server cannot do this right now", detail);
        return ProblemException.retryLater(problem, UNAVAILABLE_SECONDS);
    }

    /** The problem of a status that something before the controllers has decided on. */
    static ProblemException ofStatus(int status, String detail) {
        switch (status) {
            case 401:
                return unauthorized();
            case 404:
                return notFound(detail);
            case 413:
                return payloadTooLarge("A body may have " + Limits.REQUEST_BYTES + " bytes after decompression.");
            case 503:
                return unavailable(detail);
            default:
                return status < 500
                        ? of(status, Problem.MALFORMED_REQUEST, "The request is malformed", detail)
                        : of(status, "internal_error", "Something went wrong in the server", "");
        }
    }

    private static ProblemException of(int status, String code, String title, String detail) {
        return ProblemException.of(new Problem(status, code, title, detail));
    }
}
