package app.offgrid.notes.protocol;

import java.util.LinkedHashMap;
import java.util.Map;

/** A problem document (RFC 9457) with the contract's stable code. Immutable. */
public final class Problem {
    public static final String MEDIA_TYPE = "application/problem+json";

    public static final String MALFORMED_REQUEST = "malformed_request";
    public static final String WEAK_PASSWORD = "weak_password";
    public static final String INVALID_EMAIL = "invalid_email";
    public static final String UNAUTHORIZED = "unauthorized";
    public static final String BAD_CREDENTIALS = "bad_credentials";
    public static final String TOKEN_REUSED = "token_reused";
    public static final String NOT_FOUND = "not_found";
    public static final String EMAIL_TAKEN = "email_taken";
    public static final String PAYLOAD_TOO_LARGE = "payload_too_large";
    public static final String PROTOCOL_UNSUPPORTED = "protocol_unsupported";
    public static final String RATE_LIMITED = "rate_limited";
    public static final String UNAVAILABLE = "unavailable";
    public static final String TOO_MANY_NOTES = "too_many_notes";
    public static final String TOO_MANY_SIDES = "too_many_sides";

    private final int status;
    private final String code;
    private final String title;
    private final String detail;

    public Problem(int status, String code, String title, String detail) {
        this.status = status;
        this.code = code;
        this.title = title;
        this.detail = detail;
    }

    public int status() {
        return status;
    }

    /** Stable, for programs. */
    public String code() {
        return code;
    }

    /** Short, the same for all problems of this code. */
    public String title() {
        return title;
    }

    /** What is wrong with this very request, for a person; empty if there is no more to say. */
    public String detail() {
        return detail;
    }

    public Map<String, Object> toJson() {
        Map<String, Object> tree = new LinkedHashMap<String, Object>();
        tree.put("type", "about:blank");
        tree.put("title", title);
        tree.put("status", Long.valueOf(status));
        tree.put("detail", detail);
        tree.put("code", code);
        return tree;
    }

    /**
     * Reads the problem out of an answer, as far as there is one: something between device and server may have answered
     * with anything.
     *
     * @param status the HTTP status, which counts
     * @param body the answer's body, of any kind
     */
    public static Problem of(int status, String body) {
        try {
            JsonNode node = JsonNode.of(Json.parse(body), "$");
            String code = node.nullableText("code");
            String title = node.nullableText("title");
            String detail = node.nullableText("detail");
            return new Problem(
                    status, code == null ? "" : code, title == null ? "" : title, detail == null ? "" : detail);
        } catch (JsonException notAProblemDocument) {
            return new Problem(status, "", "", "");
        }
    }
}
