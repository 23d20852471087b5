package app.offgrid.notes.replica;

/** Why the server rejected the last change of a note. Immutable. */
public final class Failure {
    private final String code;
    private final String message;

    public Failure(String code, String message) {
        this.code = code;
        this.message = message;
    }

    /** Stable; one of the contract's codes of rejected changes. */
    public String code() {
        return code;
    }

    /** For a person. */
    public String message() {
        return message;
    }
}
