package app.offgrid.notes.device;

import app.offgrid.notes.host.HttpCall;
import app.offgrid.notes.host.HttpReply;
import app.offgrid.notes.host.Transport;
import com.codename1.io.ConnectionRequest;
import com.codename1.io.gzip.GZIPInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** One request and its answer. Any status is an answer; anything that cuts it short is a failure. */
final class Exchange extends ConnectionRequest {
    /** Twice what the protocol allows a body. */
    static final int MAX_BODY_BYTES = 16 * 1024 * 1024;

    private static final int CONNECT_TIMEOUT_MILLIS = 15000;
    private static final int READ_TIMEOUT_MILLIS = 60000;

    private final byte[] body;
    private final Transport.Answer answer;
    private String retryAfter;
    private long declaredLength = -1;

    /**
     * @param answer called on any thread, and possibly more than once; the first call counts
     */
    Exchange(HttpCall call, Transport.Answer answer) {
        this.body = call.body();
        this.answer = answer;
        setUrl(call.url());
        setPost("POST".equals(call.method()));
        setHttpMethod(call.method());
        setWriteRequest(body != null);
        setContentType("application/json");
        addRequestHeader("Accept", "application/json");
        addRequestHeader("Accept-Encoding", "gzip");
        if (call.bearer() != null) {
            addRequestHeader("Authorization", "Bearer " + call.bearer());
        }
        setUserAgent("OffgridNotes");
        // iOS has one time-out for both, and the server may take half a minute to answer a request that waits for news.
        setTimeout(isReadTimeoutSupported() ? CONNECT_TIMEOUT_MILLIS : READ_TIMEOUT_MILLIS);
        setReadTimeout(READ_TIMEOUT_MILLIS);
        setFollowRedirects(false);
        setCookiesEnabled(false);
        setReadResponseForErrors(true);
        setDuplicateSupported(true);
    }

    /** Answers at once, whatever the network does later. */
    void giveUp(String reason) {
        answer.failed(reason);
        kill();
    }

    /** The request ended in an exception. JavaSE throws one for an error status with no body, too: that is an answer. */
    void broke(Exception cause) {
        if (declaredLength == 0) {
            answer.answered(new HttpReply(getResponseCode(), retryAfter, new byte[0]));
        } else {
            answer.failed(cause == null ? "no answer" : cause.toString());
        }
    }

    @Override
    protected void buildRequestBody(OutputStream out) throws IOException {
        out.write(body);
    }

    @Override
    protected void readHeaders(Object connection) throws IOException {
        retryAfter = getHeader(connection, "Retry-After");
        String length = getHeader(connection, "Content-Length");
        // With an encoding the length may be that of the encoded or the decoded body, as the platform pleases.
        declaredLength = length == null || getHeader(connection, "Content-Encoding") != null ? -1 : number(length);
    }

    @Override
    protected void readResponse(InputStream in) throws IOException {
        byte[] bytes = readAll(in);
        if (declaredLength >= 0 && bytes.length != declaredLength && !"HEAD".equals(getHttpMethod())) {
            throw new IOException("got " + bytes.length + " of " + declaredLength + " bytes");
        }
        // Told by the bytes and not by the header: iOS decompresses by itself and leaves the header as it was.
        byte[] plain = isGzip(bytes) ? readAll(new GZIPInputStream(new ByteArrayInputStream(bytes))) : bytes;
        answer.answered(new HttpReply(getResponseCode(), retryAfter, plain));
    }

    /** Comes last of all if nothing broke; the only call if a port finds no body to read. */
    @Override
    protected void postResponse() {
        answer.answered(new HttpReply(getResponseCode(), retryAfter, new byte[0]));
    }

    /** An error status is an answer like any other; the default shows a dialog. */
    @Override
    protected void handleErrorResponseCode(int code, String message) {
        // its body is still to be read
    }

    @Override
    protected void handleException(Exception cause) {
        broke(cause);
    }

    /** Requests differ even if they ask for the same; the default compares addresses. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    private static boolean isGzip(byte[] bytes) {
        return bytes.length > 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
    }

    private static byte[] readAll(InputStream in) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        int count = in.read(buffer);
        while (count >= 0) {
            if (out.size() + count > MAX_BODY_BYTES) {
                throw new IOException("more than " + MAX_BODY_BYTES + " bytes");
            }
            out.write(buffer, 0, count);
            count = in.read(buffer);
        }
        return out.toByteArray();
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text.trim());
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
