package app.offgrid.notes.account;

/** How an attempt to sign in, or to create an account, ended. Immutable. */
public final class SignInResult {
    /** What a screen says differently. */
    public enum Outcome {
        SIGNED_IN,
        /** Address or password is wrong. */
        BAD_CREDENTIALS,
        EMAIL_TAKEN,
        WEAK_PASSWORD,
        /** The address is none, or the server found another fault in what was typed. */
        INVALID_INPUT,
        /** The server asks to wait. */
        TOO_MANY_TRIES,
        /** No answer came. */
        UNREACHABLE,
        /** What answers there is no Offgrid server. */
        WRONG_SERVER,
        /** The address is not encrypted and not of the network at home; nothing was sent. */
        NEEDS_HTTPS,
        /** The server has a fault of its own. */
        SERVER_FAULT,
        /** The notes on this device belong to another account; sign out first. */
        OTHER_ACCOUNT,
        /** The device's own storage failed; nothing has changed. */
        STORAGE_FAULT
    }

    private final Outcome outcome;
    private final String detail;

    SignInResult(Outcome outcome, String detail) {
        this.outcome = outcome;
        this.detail = detail;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** The server's own words, or the reason of the failure; may be empty. */
    public String detail() {
        return detail;
    }
}
