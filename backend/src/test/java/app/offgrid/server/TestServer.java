package app.offgrid.server;

import app.offgrid.notes.protocol.Json;
import app.offgrid.server.mongo.MongoForTests;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The server as it is shipped, on a free port, and somebody who calls it over real HTTP. */
public final class TestServer implements AutoCloseable {
    public static final String SECRET = "a secret of at least thirty-two bytes";
    public static final String PASSWORD = "correct horse";

    private final EmbeddedServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    private TestServer(EmbeddedServer server) {
        this.server = server;
    }

    public static TestServer start() {
        return start(Map.of());
    }

    /** Starts with settings beside or instead of those that every test has. */
    public static TestServer start(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(Map.of(
                "mongodb.uri",
                MongoForTests.uri(),
                "micronaut.data.mongodb.database",
                MongoForTests.databaseName(),
                "micronaut.server.port",
                -1,
                "offgrid.secret",
                SECRET));
        // All tests come from one address, and make more accounts than any household.
        all.put("offgrid.rate-limits.registration-burst", 10_000);
        all.put("offgrid.rate-limits.login-burst", 10_000);
        all.put("offgrid.rate-limits.stranger-burst", 100_000);
        all.putAll(settings);
        return new TestServer(ApplicationContext.run(EmbeddedServer.class, all));
    }

    public ApplicationContext context() {
        return server.getApplicationContext();
    }

    /** The address, without a slash at the end. */
    public String url() {
        return server.getURL().toString();
    }

    @Override
    public void close() {
        server.stop();
    }

    /** An answer. */
    public record Reply(int status, Map<?, ?> json, java.net.http.HttpHeaders headers) {
        public Optional<String> header(String name) {
            return headers.firstValue(name);
        }

        public String text(String member) {
            return (String) json.get(member);
        }

        public long number(String member) {
            return (Long) json.get(member);
        }

        public List<?> list(String member) {
            return (List<?>) json.get(member);
        }

        /** One of the objects in a list. */
        public Map<?, ?> item(String list, int index) {
            return (Map<?, ?>) list(list).get(index);
        }
    }

    public Reply get(String path, String token) {
        return send(request(path, token).GET());
    }

    public Reply post(String path, String token, Object json) {
        return postText(path, token, Json.write(json));
    }

    /** Sends it as a proxy does for a client at another address. */
    public Reply postFrom(String client, String path, String token, Object json) {
        return send(request(path, token)
                .header("X-Forwarded-For", client)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(json))));
    }

    public Reply postText(String path, String token, String body) {
        return send(request(path, token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends the body compressed and takes a compressed answer. */
    public Reply postGzip(String path, String token, String body) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
                gzip.write(body.getBytes(StandardCharsets.UTF_8));
            }
            return send(request(path, token)
                    .header("Content-Type", "application/json")
                    .header("Content-Encoding", "gzip")
                    .header("Accept-Encoding", "gzip")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(bytes.toByteArray())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Reply delete(String path, String token, Object json) {
        return send(request(path, token)
                .header("Content-Type", "application/json")
                .method("DELETE", HttpRequest.BodyPublishers.ofString(Json.write(json))));
    }

    /** The token answer of a new account. */
    public Reply register() {
        return post(
                "/api/auth/register", null, Map.of("email", UUID.randomUUID() + "@example.org", "password", PASSWORD));
    }

    private HttpRequest.Builder request(String path, String token) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server.getURL() + path)).timeout(Duration.ofSeconds(60));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            byte[] bytes = response.body();
            if (response.headers().firstValue("Content-Encoding").orElse("").equals("gzip")) {
                bytes = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
            }
            Object json = bytes.length == 0 ? Map.of() : Json.parse(new String(bytes, StandardCharsets.UTF_8));
            return new Reply(response.statusCode(), (Map<?, ?>) json, response.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
