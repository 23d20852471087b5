package app.offgrid.notes.host;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;

/** HTTP by the JDK, for tests and demonstrations that run real devices without Codename One. */
public final class JdkTransport implements Transport {
    private final Worker worker;
    private final Set<CompletableFuture<?>> underway = ConcurrentHashMap.newKeySet();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(15))
            .build();

    /** Answers arrive on this worker. */
    public JdkTransport(Worker worker) {
        this.worker = worker;
    }

    @Override
    public void send(HttpCall call, Answer answer) {
        HttpRequest request;
        try {
            request = request(call);
        } catch (IllegalArgumentException e) {
            worker.execute(() -> answer.failed("no web address: " + call.url()));
            return;
        }
        CompletableFuture<HttpResponse<byte[]>> response = client.sendAsync(request, BodyHandlers.ofByteArray());
        underway.add(response);
        response.thenApply(JdkTransport::reply).whenComplete((reply, failure) -> {
            underway.remove(response);
            worker.execute(() -> {
                if (failure == null) {
                    answer.answered(reply);
                } else {
                    answer.failed(failure.toString());
                }
            });
        });
    }

    @Override
    public void giveUp() {
        underway.forEach(response -> response.cancel(true));
    }

    private static HttpRequest request(HttpCall call) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(call.url()))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "application/json")
                .header("Accept-Encoding", "gzip")
                .method(
                        call.method(),
                        call.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(call.body()));
        if (call.body() != null) {
            builder.header("Content-Type", "application/json");
        }
        if (call.bearer() != null) {
            builder.header("Authorization", "Bearer " + call.bearer());
        }
        return builder.build();
    }

    private static HttpReply reply(HttpResponse<byte[]> response) {
        boolean packed =
                response.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        byte[] body = packed ? unpacked(response.body()) : response.body();
        return new HttpReply(
                response.statusCode(),
                response.headers().firstValue("Retry-After").orElse(null),
                body);
    }

    private static byte[] unpacked(byte[] body) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("cut", e);
        }
    }
}
