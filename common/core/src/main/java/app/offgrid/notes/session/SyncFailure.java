package app.offgrid.notes.session;

import app.offgrid.notes.note.WholeNumber;
import app.offgrid.notes.protocol.Problem;

/** Why a request did not do its work, sorted by what is to be done about it. The one classifier of what is retryable. */
public final class SyncFailure {
    /** What is to be done. */
    public enum Kind {
        /** No whole answer came; try again, later and later. */
        UNREACHABLE,
        /** The server asks to wait, or has a fault of its own; try again, not before the time it names. */
        BUSY,
        /** The batch is too large; send less at once. */
        TOO_LARGE,
        /** The session has ended; a person must sign in. */
        SIGNED_OUT,
        /** The session's server has an address that nothing may be sent to; a person must sign in at another. */
        NEEDS_HTTPS,
        /** The platform's vault cannot be read now, so nobody knows whether somebody is signed in; try again. */
        LOCKED,
        /** The server speaks no version of the contract that this app knows; the app must be updated. */
        UPDATE_NEEDED,
        /** What answers at this address is no Offgrid server. */
        WRONG_SERVER,
        /** The server refuses what the app sends, or answers what nobody asked: a defect, to be reported. */
        CONTRACT_BROKEN,
        /** The device's own storage failed. */
        STORAGE
    }

    /** A longer Retry-After is not believed. */
    static final long LONGEST_RETRY_AFTER_SECONDS = 60 * 60;

    private final Kind kind;
    private final String detail;
    private final long retryAfterMillis;
    private final boolean patience;

    public SyncFailure(Kind kind, String detail, long retryAfterMillis) {
        this(kind, detail, retryAfterMillis, false);
    }

    private SyncFailure(Kind kind, String detail, long retryAfterMillis, boolean patience) {
        this.kind = kind;
        this.detail = detail;
        this.retryAfterMillis = retryAfterMillis;
        this.patience = patience;
    }

    public static SyncFailure of(Kind kind, String detail) {
        return new SyncFailure(kind, detail, 0);
    }

    /**
     * What an answer other than 200 means.
     *
     * @param retryAfter the header's text, or null
     * @param body the answer's body, of any kind
     */
    public static SyncFailure ofAnswer(int status, String retryAfter, String body) {
        Problem problem = Problem.of(status, body);
        String detail = problem.detail().length() > 0 ? problem.detail() : "HTTP " + status;
        switch (status) {
            case 401:
                return of(Kind.SIGNED_OUT, detail);
            case 413:
                return of(Kind.TOO_LARGE, detail);
            case 426:
                return of(Kind.UPDATE_NEEDED, detail);
            case 400:
                return of(problem.code().length() > 0 ? Kind.CONTRACT_BROKEN : Kind.WRONG_SERVER, detail);
            case 408:
            case 429:
            case 503:
                return new SyncFailure(Kind.BUSY, detail, secondsToMillis(retryAfter), true);
            default:
                return status >= 500
                        ? new SyncFailure(Kind.BUSY, detail, secondsToMillis(retryAfter))
                        : of(Kind.WRONG_SERVER, detail);
        }
    }

    /** The header's dates are not read: they would need a clock to be right. */
    private static long secondsToMillis(String retryAfter) {
        Long seconds = retryAfter == null ? null : WholeNumber.parse(retryAfter.trim());
        return seconds == null ? 0 : Math.max(0, Math.min(seconds.longValue(), LONGEST_RETRY_AFTER_SECONDS)) * 1000;
    }

    public Kind kind() {
        return kind;
    }

    /** For a person; may be empty. */
    public String detail() {
        return detail;
    }

    /** The least time to wait that the server named; 0 if it named none. */
    public long retryAfterMillis() {
        return retryAfterMillis;
    }

    /** True if the server asks for patience with all that is sent to it; false if it failed at what was sent. */
    public boolean asksForPatience() {
        return patience;
    }

    /** True if waiting alone does not help: a person must do something. */
    public boolean isStuck() {
        return kind == Kind.UPDATE_NEEDED
                || kind == Kind.WRONG_SERVER
                || kind == Kind.CONTRACT_BROKEN
                || kind == Kind.STORAGE;
    }

    @Override
    public String toString() {
        return kind + ": " + detail;
    }
}
