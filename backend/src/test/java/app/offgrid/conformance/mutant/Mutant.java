package app.offgrid.conformance.mutant;

import app.offgrid.conformance.wire.Json;
import app.offgrid.conformance.wire.LocalServer;
import app.offgrid.conformance.wire.Reply;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** A server that breaks the contract in one way: a good one behind a proxy that bends what goes in or comes out. */
public final class Mutant implements AutoCloseable {
    /** What the proxy does to one call; both are called by one thread at a time. */
    public interface Flaw {
        /** Bends the body of a sync request; it may be changed in place. */
        default void request(Map<String, Object> body) {}

        /** Bends an answer of any call. */
        default Reply answer(String path, Map<String, Object> request, Reply reply) {
            return reply;
        }
    }

    private static final Pattern HALF = Pattern.compile("\\p{Cs}");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client = HttpClient.newHttpClient();
    private final String target;
    private final Flaw flaw;

    private Mutant(HttpServer server, String target, Flaw flaw) {
        this.server = server;
        this.target = target;
        this.flaw = flaw;
    }

    /** Starts on a free port before a good server. */
    public static Mutant of(String target, Flaw flaw) {
        HttpServer http = LocalServer.create();
        Mutant mutant = new Mutant(http, target, flaw);
        http.setExecutor(mutant.threads);
        http.createContext("/", mutant::handle);
        http.start();
        return mutant;
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] sent = exchange.getRequestBody().readAllBytes();
            Map<String, Object> request =
                    sent.length == 0 ? Map.of() : Json.object(Json.read(new String(sent, StandardCharsets.UTF_8)));
            boolean isSync = exchange.getRequestURI().getPath().equals("/api/sync");
            if (isSync) {
                synchronized (flaw) {
                    flaw.request(request);
                }
            }
            Reply good = forward(exchange, sent.length == 0 ? "" : Json.write(request));
            Reply bent;
            synchronized (flaw) {
                bent = flaw.answer(exchange.getRequestURI().getPath(), request, good);
            }
            byte[] bytes = bent.text().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .set("Content-Type", bent.headers().getOrDefault("content-type", "text/plain"));
            exchange.sendResponseHeaders(bent.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    /** Half a pair has no bytes of its own: it goes on as it came, as an escape. */
    private static String escaped(String json) {
        return HALF.matcher(json)
                .replaceAll(half -> "\\\\u" + Integer.toHexString(half.group().charAt(0)));
    }

    private Reply forward(HttpExchange exchange, String body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(target + exchange.getRequestURI()))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofString(escaped(body)));
        String token = exchange.getRequestHeaders().getFirst("Authorization");
        if (token != null) {
            request.header("Authorization", token);
        }
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String type = response.headers().firstValue("Content-Type").orElse("text/plain");
            return new Reply(response.statusCode(), Map.of("content-type", type), response.body());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
