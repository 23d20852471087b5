package app.offgrid.server.http;

import app.offgrid.notes.note.Limits;
import app.offgrid.notes.protocol.JsonException;
import app.offgrid.notes.protocol.Problem;

/** The problems that this server answers with, each with the words for a person. */
public final class Problems {
    /** Seconds after which a device tries again when the database did not answer. */
    private static final int UNAVAILABLE_SECONDS = 5;

    private Problems() {}

    /**
     * 400 {@code malformed_request}.
     *
     * @param path JSON path, or query parameter, of what is wrong
     */
    public static ProblemException malformed(String path, String detail) {
        return of(400, Problem.MALFORMED_REQUEST, "The request is malformed", path + ": " + detail);
    }

    static ProblemException malformed(JsonException e) {
        return malformed(e.path(), e.getMessage());
    }

    /** 400 {@code weak_password}. */
    public static ProblemException weakPassword(String detail) {
        return of(400, Problem.WEAK_PASSWORD, "The password is too weak", detail);
    }

    /** 401 {@code unauthorized}. */
    public static ProblemException unauthorized() {
        return of(401, Problem.UNAUTHORIZED, "Sign in first", "A valid bearer token is needed.");
    }

    /** 401 {@code bad_credentials}. */
    public static ProblemException badCredentials() {
        return of(401, Problem.BAD_CREDENTIALS, "Wrong e-mail address or password", "");
    }

    /** 401 {@code token_reused}. */
    public static ProblemException tokenReused() {
        return of(
                401,
                Problem.TOKEN_REUSED,
                "Sign in again",
                "The refresh token was used before, so its session was ended.");
    }

    /** 404 {@code not_found}. */
    public static ProblemException notFound(String detail) {
        return of(404, Problem.NOT_FOUND, "Not found", detail);
    }

    /** 409 {@code email_taken}. */
    public static ProblemException emailTaken() {
        return of(409, Problem.EMAIL_TAKEN, "There is an account with this e-mail address", "");
    }

    /** 413 {@code payload_too_large}. */
    public static ProblemException payloadTooLarge(String detail) {
        return of(413, Problem.PAYLOAD_TOO_LARGE, "The request is too large", detail);
    }

    /** 426 {@code protocol_unsupported}. */
    public static ProblemException protocolUnsupported(long protocol) {
        return of(
                426,
                Problem.PROTOCOL_UNSUPPORTED,
                "The app and the server do not speak the same protocol",
                "The request is of protocol " + protocol + "; this server speaks " + Limits.PROTOCOL + ".");
    }

    /**
     * 429 {@code rate_limited}.
     *
     * @param seconds until the same request may succeed
     */
    public static ProblemException rateLimited(long seconds) {
        Problem problem =
                new Problem(429, Problem.RATE_LIMITED, "Too many requests", "Try again in " + seconds + " seconds.");
        return ProblemException.retryLater(problem, seconds);
    }

    /** 503 {@code unavailable}. */
    public static ProblemException unavailable(String detail) {
        Problem problem = new Problem(503, Problem.UNAVAILABLE, "The server cannot do this right now", detail);
        return ProblemException.retryLater(problem, UNAVAILABLE_SECONDS);
    }

    /** 503 {@code unavailable}, since there is more to do than this server can do at once. */
    public static ProblemException busy() {
        return unavailable("The server has too much to do at once.");
    }

    /** 408 {@code malformed_request}: the body did not come in time. */
    public static ProblemException tooSlow() {
        return of(408, Problem.MALFORMED_REQUEST, "The request is malformed", "The body came too slowly.");
    }

    /** 415 {@code malformed_request}: a body whose encoding is not taken here. */
    public static ProblemException encodingRefused() {
        return of(
                415,
                Problem.MALFORMED_REQUEST,
                "The request is malformed",
                "A body is taken as it is, or with Content-Encoding: gzip from who is signed in.");
    }

    /** The problem of a status that something before the controllers has decided on. */
    static ProblemException ofStatus(int status, String detail) {
        return switch (status) {
            case 401 -> unauthorized();
            case 404 -> notFound(detail);
            case 413 -> payloadTooLarge("A body may have " + Limits.REQUEST_BYTES + " bytes after decompression.");
            case 429 -> rateLimited(1);
            case 503 -> unavailable(detail);
            default ->
                status < 500
                        ? of(status, Problem.MALFORMED_REQUEST, "The request is malformed", detail)
                        : of(status, "internal_error", "Something went wrong in the server", "");
        };
    }

    private static ProblemException of(int status, String code, String title, String detail) {
        return ProblemException.of(new Problem(status, code, title, detail));
    }
}
