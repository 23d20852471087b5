package app.offgrid.conformance.wire;

import app.offgrid.conformance.Unmet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Calls one server. Each call has a time limit. Where the server asks for patience (429 or 503 with Retry-After) the call
 * is made again after that time, as long as the patience of the whole run lasts; after that the refusal is the answer.
 */
public final class Http {
    private static final Duration CALL_LIMIT = Duration.ofSeconds(30);
    private static final int PATIENCE_SECONDS = 20;

    private final String base;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final AtomicInteger patience = new AtomicInteger(PATIENCE_SECONDS);
    private final AtomicInteger refusals = new AtomicInteger();

    /** @param base address of the server, without a slash at the end */
    public Http(String base) {
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    /** How often the server has asked to come later. */
    public int refusals() {
        return refusals.get();
    }

    /** GET; the token may be null. */
    public Reply get(String path, String token) {
        return send("GET", path, token, BodyPublishers.noBody(), Map.of());
    }

    /** POST of JSON; the token may be null. */
    public Reply post(String path, String token, Object json) {
        return postText(path, token, Json.write(json));
    }

    /** Posts what may be no JSON at all. */
    public Reply postText(String path, String token, String body) {
        return send("POST", path, token, BodyPublishers.ofString(body), Map.of("Content-Type", "application/json"));
    }

    /** Posts compressed, and takes a compressed answer. */
    public Reply postGzip(String path, String token, String body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> headers =
                Map.of("Content-Type", "application/json", "Content-Encoding", "gzip", "Accept-Encoding", "gzip");
        return send("POST", path, token, BodyPublishers.ofByteArray(bytes.toByteArray()), headers);
    }

    /** DELETE with a body. */
    public Reply delete(String path, String token, Object json) {
        return send(
                "DELETE",
                path,
                token,
                BodyPublishers.ofString(Json.write(json)),
                Map.of("Content-Type", "application/json"));
    }

    private Reply send(String method, String path, String token, BodyPublisher body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(CALL_LIMIT)
                .method(method, body);
        headers.forEach(request::header);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        Reply reply = once(request.build());
        while (reply.status() == 429 || reply.status() == 503) {
            refusals.incrementAndGet();
            int seconds = secondsToWait(reply);
            if (patience.addAndGet(-seconds) < 0) {
                return reply;
            }
            pause(seconds);
            reply = once(request.build());
        }
        return reply;
    }

    private static int secondsToWait(Reply reply) {
        String asked = reply.headers().getOrDefault("retry-after", "");
        Unmet.unless(asked.matches("[0-9]{1,9}"), reply.status() + " without a Retry-After in seconds");
        return Math.max(1, Integer.parseInt(asked));
    }

    private Reply once(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            Map<String, String> headers = new LinkedHashMap<>();
            response.headers()
                    .map()
                    .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values.get(0)));
            byte[] bytes = response.body();
            if ("gzip".equals(headers.get("content-encoding"))) {
                bytes = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
            }
            return new Reply(response.statusCode(), headers, new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new Unmet(request.method() + " " + request.uri() + ": no answer (" + e + ")");
        } catch (InterruptedException e) {
            throw new Unmet("The time of the run is up.");
        }
    }

    private static void pause(int seconds) {
        try {
            Thread.sleep(Duration.ofSeconds(seconds).toMillis());
        } catch (InterruptedException e) {
            throw new Unmet("The time of the run is up.");
        }
    }
}
