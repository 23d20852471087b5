package app.offgrid.server.http;

import io.micronaut.http.HttpRequest;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Who asks and under which id a request is found in the logs; both are attributes of the request. */
public final class RequestIds {
    private static final String ID = "offgrid.request-id";
    private static final String CLIENT = "offgrid.client";
    private static final int BYTES = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RequestIds() {}

    /** Gives a request a new id. */
    public static void give(HttpRequest<?> request, String client) {
        byte[] id = new byte[BYTES];
        RANDOM.nextBytes(id);
        request.setAttribute(ID, HexFormat.of().formatHex(id));
        request.setAttribute(CLIENT, client);
    }

    /** Gives a request the id of another, under which the log tells of both. */
    static void share(HttpRequest<?> request, String id) {
        request.setAttribute(ID, id);
    }

    /** The id; "-" for a request that was refused before it got one. */
    public static String of(HttpRequest<?> request) {
        return request.getAttribute(ID, String.class).orElse("-");
    }

    /** The name under which the client is counted; empty if nobody knows. */
    public static String clientOf(HttpRequest<?> request) {
        return request.getAttribute(CLIENT, String.class).orElse("");
    }
}
