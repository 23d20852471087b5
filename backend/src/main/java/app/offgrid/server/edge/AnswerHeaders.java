package app.offgrid.server.edge;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;

/** What an answer of this server may be used for: nothing but to be read by who asked. */
final class AnswerHeaders {
    private AnswerHeaders() {}

    /** Adds them; a word about caches that is there already stays. */
    static void secure(HttpHeaders headers) {
        if (!headers.contains(HttpHeaderNames.CACHE_CONTROL)) {
            headers.set(HttpHeaderNames.CACHE_CONTROL, "no-store");
        }
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set(HttpHeaderNames.X_FRAME_OPTIONS, "DENY");
    }
}
