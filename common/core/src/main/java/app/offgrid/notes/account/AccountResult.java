package app.offgrid.notes.account;

import app.offgrid.notes.protocol.Problem;
import app.offgrid.notes.session.SyncFailure;

/** How something that a person asked of their account ended. Immutable. */
public final class AccountResult {
    /** What a screen says differently. */
    public enum Outcome {
        DONE,
        /** The password is wrong; nothing has changed. */
        BAD_CREDENTIALS,
        /** The new password is too short, or it is the address. */
        WEAK_PASSWORD,
        /** The server found another fault in what was typed. */
        INVALID_INPUT,
        /** The server asks to wait. */
        TOO_MANY_TRIES,
        /** No answer came; what was asked may have been done or not. */
        UNREACHABLE,
        /** The session has ended: sign in first. */
        SIGNED_OUT,
        /** This server cannot do it; an older one, or what was asked for is not there any more. */
        NOT_THERE,
        /** The server has a fault of its own. */
        SERVER_FAULT,
        /** The device's own storage failed after the server had done it. */
        STORAGE_FAULT
    }

    static final AccountResult DONE = new AccountResult(Outcome.DONE, "");

    private final Outcome outcome;
    private final String detail;

    AccountResult(Outcome outcome, String detail) {
        this.outcome = outcome;
        this.detail = detail;
    }

    /** What an answer means that is not the one hoped for. */
    static AccountResult refused(int status, String body) {
        Problem problem = Problem.of(status, body);
        return new AccountResult(outcomeOf(status, problem.code()), problem.detail());
    }

    private static Outcome outcomeOf(int status, String code) {
        if (code.equals(Problem.BAD_CREDENTIALS)) {
            return Outcome.BAD_CREDENTIALS;
        }
        if (code.equals(Problem.WEAK_PASSWORD)) {
            return Outcome.WEAK_PASSWORD;
        }
        if (status == 400 && code.length() > 0) {
            return Outcome.INVALID_INPUT;
        }
        if (status == 429) {
            return Outcome.TOO_MANY_TRIES;
        }
        return status == 404 || status == 405 ? Outcome.NOT_THERE : Outcome.SERVER_FAULT;
    }

    static AccountResult failed(SyncFailure failure) {
        switch (failure.kind()) {
            case SIGNED_OUT:
            case NEEDS_HTTPS:
                return new AccountResult(Outcome.SIGNED_OUT, failure.detail());
            case UNREACHABLE:
                return new AccountResult(Outcome.UNREACHABLE, failure.detail());
            case LOCKED:
            case STORAGE:
                return new AccountResult(Outcome.STORAGE_FAULT, failure.detail());
            default:
                return new AccountResult(Outcome.SERVER_FAULT, failure.detail());
        }
    }

    public Outcome outcome() {
        return outcome;
    }

    /** The server's own words, or the reason of the failure; may be empty. */
    public String detail() {
        return detail;
    }
}
