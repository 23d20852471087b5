package app.offgrid.notes.replica;

/** Why the last change of a note is not sent: the server rejected it, or this device cannot read it. Immutable. */
public final class Failure {
    /** The code of a note that this device cannot read: damaged, or written by something else. Never the server's. */
    public static final String UNREADABLE = "unreadable";

    private final String code;
    private final String message;

    public Failure(String code, String message) {
        this.code = code;
        this.message = message;
    }

    /** Stable; one of the contract's codes of rejected changes, or {@link #UNREADABLE}. */
    public String code() {
        return code;
    }

    /** For a person. */
    public String message() {
        return message;
    }
}
