package app.offgrid.notes.account;

/** What a test of a server's address has found. */
public enum ConnectionResult {
    /** A notes server that speaks this app's language answers there. */
    GOOD,
    /** What was typed is no address. */
    NO_ADDRESS,
    /** This device has no network. */
    NO_NETWORK,
    /** Nothing answers: no such host, nothing listens there, or it took too long. */
    NO_ANSWER,
    /** Something is there, but no encrypted connection could be made. */
    NO_SECURE_CONNECTION,
    /** The address is not encrypted and not of the network at home. */
    NEEDS_HTTPS,
    /** The server sends visitors on to another address. */
    MOVED,
    /** A server answers that knows nothing of notes at this address. */
    NOT_FOUND,
    /** What answers is something else than a notes server. */
    NOT_A_NOTES_SERVER,
    /** The notes server has a fault of its own, such as a database that does not answer. */
    SERVER_FAULT,
    /** The server asks to wait. */
    TOO_MANY_TRIES,
    /** The notes server speaks another version of the contract; app or server must be updated. */
    OTHER_VERSION
}
