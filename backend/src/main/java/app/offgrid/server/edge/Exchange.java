package app.offgrid.server.edge;

import app.offgrid.server.http.ProblemException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpRequestWrapper;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.netty.handler.codec.http.DefaultHttpRequest;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** One request and its answer on one connection. */
public final class Exchange {
    private final CompletableFuture<Void> answering = new CompletableFuture<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile ProblemException refusal;

    Exchange() {}

    /** The exchange of a request; one without an end for a request that came by no connection of this server. */
    public static Exchange of(HttpRequest<?> request) {
        HttpRequest<?> inner = request;
        while (inner instanceof HttpRequestWrapper<?> wrapper) {
            inner = wrapper.getDelegate();
        }
        return inner instanceof NettyHttpRequest<?> netty && netty.getNativeRequest() instanceof Head head
                ? head.exchange
                : new Exchange();
    }

    /** Completes once there are the bytes of the answer, whenever their reader takes them, or with {@link #ended}. */
    CompletionStage<Void> answering() {
        return answering;
    }

    /** Completes once the answer was written or the client has gone; on any thread. */
    public CompletionStage<Void> ended() {
        return ended;
    }

    /** Why the connection let nothing of the body in; null if it did. */
    ProblemException refusal() {
        return refusal;
    }

    void refuse(ProblemException why) {
        refusal = why;
    }

    /** True if this is the first time. */
    boolean beginAnswer() {
        return answering.complete(null);
    }

    void end() {
        answering.complete(null);
        ended.complete(null);
    }

    /** The head of a request that knows its exchange. */
    static final class Head extends DefaultHttpRequest {
        private final Exchange exchange;

        Head(io.netty.handler.codec.http.HttpRequest head, Exchange exchange) {
            super(head.protocolVersion(), head.method(), head.uri(), head.headers());
            setDecoderResult(head.decoderResult());
            this.exchange = exchange;
        }
    }
}
