package app.offgrid.notes.host;

/** What came back for a request. Immutable. */
public final class HttpReply {
    private final int status;
    private final String retryAfter;
    private final byte[] body;

    /**
     * @param status the HTTP status
     * @param retryAfter the header of that name as it came, or null
     * @param body decompressed; empty if there is none, never null
     */
    public HttpReply(int status, String retryAfter, byte[] body) {
        this.status = status;
        this.retryAfter = retryAfter;
        this.body = body;
    }

    public int status() {
        return status;
    }

    /** Null if the header was not there. */
    public String retryAfter() {
        return retryAfter;
    }

    public byte[] body() {
        return body;
    }
}
