package app.offgrid.notes.host;

/** A request to be sent. Immutable. */
public final class HttpCall {
    private final String method;
    private final String url;
    private final String bearer;
    private final byte[] body;

    /**
     * @param method GET, POST or DELETE
     * @param url absolute
     * @param bearer the access token, or null
     * @param body JSON in UTF-8, or null
     */
    public HttpCall(String method, String url, String bearer, byte[] body) {
        this.method = method;
        this.url = url;
        this.bearer = bearer;
        this.body = body;
    }

    public String method() {
        return method;
    }

    public String url() {
        return url;
    }

    /** Null if the call bears no token. */
    public String bearer() {
        return bearer;
    }

    /** Null if there is none. */
    public byte[] body() {
        return body;
    }
}
