package app.offgrid.notes.demo;

import app.offgrid.notes.host.HttpCall;
import app.offgrid.notes.host.HttpReply;
import app.offgrid.notes.host.SecretReading;
import app.offgrid.notes.host.Timers;
import app.offgrid.notes.host.TokenVault;
import app.offgrid.notes.host.Transport;
import app.offgrid.notes.host.Worker;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;

/** The host of one device in a terminal: real HTTP, and work that runs when the story says so. */
final class DemoHost implements Worker, Timers, Transport, TokenVault {
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private boolean online = true;
    private final Map<Secret, String> secrets = new EnumMap<>(Secret.class);

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    /** Runs what is queued, and what that queues. */
    void run() {
        while (!tasks.isEmpty()) {
            tasks.poll().run();
        }
    }

    void goOnline(boolean isOnline) {
        online = isOnline;
    }

    @Override
    public void send(HttpCall call, Answer answer) {
        if (!online) {
            execute(() -> answer.failed("no network"));
            return;
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(call.url()))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .method(
                        call.method(),
                        call.body() == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(call.body()));
        if (call.bearer() != null) {
            request.header("Authorization", "Bearer " + call.bearer());
        }
        try {
            HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            String retryAfter = response.headers().firstValue("Retry-After").orElse(null);
            execute(() -> answer.answered(new HttpReply(response.statusCode(), retryAfter, response.body())));
        } catch (IOException e) {
            execute(() -> answer.failed(String.valueOf(e.getMessage())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            execute(() -> answer.failed("interrupted"));
        }
    }

    /** A request is answered before {@link #send} returns, so none is ever under way. */
    @Override
    public void giveUp() {}

    /** The story asks for every sync by itself; nothing happens between its steps. */
    @Override
    public void start(String name, long delayMillis, Runnable task) {}

    @Override
    public void cancel(String name) {}

    @Override
    public SecretReading load(Secret name) {
        return secrets.containsKey(name) ? SecretReading.of(secrets.get(name)) : SecretReading.NOTHING;
    }

    /** For the length of the story only. */
    @Override
    public void store(Secret name, String value) {
        if (value == null) {
            secrets.remove(name);
        } else {
            secrets.put(name, value);
        }
    }
}
