package app.offgrid.notes.store;

/** The server's answer is JSON of the right shape and yet not an answer to what was asked. */
public final class ContractException extends RuntimeException {
    public ContractException(String message) {
        super(message);
    }
}
