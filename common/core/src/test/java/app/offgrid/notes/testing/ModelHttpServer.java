package app.offgrid.notes.testing;

import app.offgrid.notes.host.HttpCall;
import app.offgrid.notes.host.HttpReply;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

/** The contract in memory, answering over real HTTP. */
public final class ModelHttpServer implements AutoCloseable {
    private final ModelServer model = new ModelServer();
    private final HttpServer http;
    private final Queue<String> nextSyncs = new ConcurrentLinkedQueue<>();
    private volatile int failure;
    /** What answering has thrown, which the library would swallow; null if nothing. */
    private volatile Throwable fault;

    private final Semaphore passes = new Semaphore(Integer.MAX_VALUE);

    public ModelHttpServer() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.createContext("/", this::answerOrFail);
        http.start();
    }

    public ModelServer model() {
        return model;
    }

    public String address() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    /** The next sync is answered by this JSON in place of the model's. */
    public void answerNextSync(String json) {
        nextSyncs.add(json);
    }

    /** From now on every sync is answered with this status and no words; 0 ends it. */
    public void failSyncs(int status) {
        failure = status;
    }

    /** So many syncs more are answered; the next one, and whatever comes after it, waits for {@link #release}. */
    public void holdSyncsAfter(int syncs) {
        passes.drainPermits();
        passes.release(syncs);
    }

    /** Ends {@link #holdSyncsAfter}. */
    public void release() {
        passes.drainPermits();
        passes.release(Integer.MAX_VALUE);
    }

    private void answerOrFail(HttpExchange exchange) throws IOException {
        try {
            answer(exchange);
        } catch (RuntimeException | Error e) {
            fault = e;
            throw e;
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        String bearer = authorization == null ? null : authorization.substring("Bearer ".length());
        byte[] body = exchange.getRequestBody().readAllBytes();
        // The model knows its paths by what comes after the host of an https address.
        String url = "https://model" + exchange.getRequestURI();
        String ordered = url.endsWith("/api/sync") ? nextSyncs.poll() : null;
        boolean sync = url.endsWith("/api/sync");
        if (sync) {
            passes.acquireUninterruptibly();
        }
        HttpReply reply = sync && failure > 0
                ? new HttpReply(failure, null, new byte[0])
                : ordered == null
                        ? model.answer(
                                new HttpCall(exchange.getRequestMethod(), url, bearer, body.length == 0 ? null : body))
                        : new HttpReply(200, null, ordered.getBytes(StandardCharsets.UTF_8));
        boolean empty = reply.body().length == 0;
        exchange.sendResponseHeaders(reply.status(), empty ? -1 : reply.body().length);
        if (!empty) {
            exchange.getResponseBody().write(reply.body());
        }
        exchange.close();
    }

    /** Ends it, and fails if it has failed to answer. */
    @Override
    public void close() {
        release();
        http.stop(0);
        if (fault != null) {
            throw new AssertionError("The model did not answer.", fault);
        }
    }
}
