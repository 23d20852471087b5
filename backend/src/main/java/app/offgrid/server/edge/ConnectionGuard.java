package app.offgrid.server.edge;

import app.offgrid.notes.note.Limits;
import app.offgrid.server.http.ProblemException;
import app.offgrid.server.http.Problems;
import io.netty.buffer.ByteBufHolder;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Holds one connection to its limits before anything of a request is kept: size of a body, time of a head, pace of a body and
 * of an answer. A body that is too large is let go by as it comes, and its request answered. Lives on the connection's event
 * loop alone.
 */
@SuppressWarnings("FutureReturnValueIgnored") // What becomes of a write or a close comes back through the pipeline.
final class ConnectionGuard extends ChannelDuplexHandler {
    private static final long CHECK_MILLIS = 1000;
    /** A refused body up to this size is read to its end, so that a client which is still sending it hears the answer. */
    private static final long MAX_DRAINED = 4L * Limits.REQUEST_BYTES;

    /** Most requests that are sent without waiting for the answer to the first. */
    private static final int MAX_PIPELINED = 16;

    private final Connections connections;
    private final EdgeLimits limits;
    private final Queue<Exchange> unanswered = new ArrayDeque<>(2);
    private ScheduledFuture<?> checks;

    /** Since when the connection has had no request, or the next one's first byte has been there; 0 if one is under way. */
    private long idleSinceNanos = System.nanoTime();

    private long headSinceNanos;
    /** Of the body that is being read; null if none is. */
    private Pace body;

    private long bodyBytes;
    private long bodyLimit;
    private boolean dropping;
    /** Of the answer that is being written; null if none is. */
    private Pace answer;

    private long answerBytes;
    private boolean closeAfterAnswer;

    ConnectionGuard(Connections connections, EdgeLimits limits) {
        this.connections = connections;
        this.limits = limits;
    }

    /** Sits before the decoder and notes when the first byte of a head came. */
    final class Bytes extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext ctx, Object message) {
            if (body == null && headSinceNanos == 0) {
                headSinceNanos = System.nanoTime();
            }
            ctx.fireChannelRead(message);
        }
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        checks =
                ctx.executor().scheduleAtFixedRate(() -> check(ctx), CHECK_MILLIS, CHECK_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        endAll();
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        endAll();
        ctx.fireChannelInactive();
    }

    private void endAll() {
        checks.cancel(false);
        for (Exchange exchange = unanswered.poll(); exchange != null; exchange = unanswered.poll()) {
            exchange.end();
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (message instanceof FullHttpRequest broken) {
            // What the decoder could make nothing of comes whole, and is answered further in.
            Exchange exchange = new Exchange();
            unanswered.add(exchange);
            connections.began(exchange);
            headSinceNanos = 0;
            closeAfterAnswer = true;
            ctx.fireChannelRead(broken);
        } else if (message instanceof HttpRequest head) {
            readHead(ctx, head);
        } else if (message instanceof HttpContent content) {
            readContent(ctx, content);
        } else {
            ctx.fireChannelRead(message);
        }
    }

    private void readHead(ChannelHandlerContext ctx, HttpRequest head) {
        headSinceNanos = 0;
        if (unanswered.size() >= MAX_PIPELINED) {
            ctx.close();
            return;
        }
        Exchange exchange = new Exchange();
        unanswered.add(exchange);
        connections.began(exchange);
        body = new Pace(limits, System.nanoTime());
        bodyBytes = 0;
        bodyLimit = EdgeLimits.bodyOf(head.uri());
        long declared = lengthOf(head);
        dropping = declared > bodyLimit;
        if (dropping) {
            exchange.refuse(
                    Problems.payloadTooLarge("The body has " + declared + " bytes; the limit is " + bodyLimit + "."));
            if (declared > MAX_DRAINED || HttpUtil.is100ContinueExpected(head)) {
                closeAfterAnswer = true;
            }
            HttpHeaders headers = head.headers();
            headers.remove(HttpHeaderNames.TRANSFER_ENCODING);
            headers.remove(HttpHeaderNames.EXPECT);
            headers.set(HttpHeaderNames.CONTENT_LENGTH, 0);
        }
        ctx.fireChannelRead(new Exchange.Head(head, exchange));
        if (dropping) {
            ctx.fireChannelRead(LastHttpContent.EMPTY_LAST_CONTENT);
        }
    }

    private static long lengthOf(HttpRequest head) {
        try {
            return HttpUtil.getContentLength(head, 0L);
        } catch (NumberFormatException answeredFurtherIn) {
            return 0;
        }
    }

    private void readContent(ChannelHandlerContext ctx, HttpContent content) {
        if (!ctx.channel().isActive()) {
            ReferenceCountUtil.release(content);
            return;
        }
        int more = content.content().readableBytes();
        bodyBytes += more;
        if (body != null) {
            body.moved(more);
        }
        boolean last = content instanceof LastHttpContent;
        if (last) {
            body = null;
        }
        if (!dropping && bodyBytes > bodyLimit) {
            ReferenceCountUtil.release(content);
            failBody(ctx, Problems.payloadTooLarge("The body has more than " + bodyLimit + " bytes."));
        } else if (dropping) {
            ReferenceCountUtil.release(content);
            if (bodyBytes > MAX_DRAINED || (last && closeAfterAnswer && unanswered.isEmpty())) {
                ctx.close();
            }
        } else {
            ctx.fireChannelRead(content);
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        ctx.fireChannelReadComplete();
        if (dropping && body != null) {
            ctx.read();
        }
    }

    /** What reads the body gets the problem in its place; nothing more is read from this client. */
    private void failBody(ChannelHandlerContext ctx, ProblemException problem) {
        dropping = true;
        closeAfterAnswer = true;
        ctx.fireExceptionCaught(problem);
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        if (message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL) {
            ctx.write(message, promise);
            return;
        }
        if (message instanceof HttpResponse response) {
            AnswerHeaders.secure(response.headers());
            beginAnswer();
            if (closeAfterAnswer || connections.isClosing()) {
                response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
                closeAfterAnswer = true;
            }
            if (answer == null) {
                answer = new Pace(limits, System.nanoTime());
                answerBytes = 0;
            }
        }
        if (message instanceof ByteBufHolder holder) {
            answerBytes += holder.content().readableBytes();
        }
        if (message instanceof LastHttpContent) {
            // Only once it is written: until then nothing may close the connection.
            ctx.write(message, promise.unvoid().addListener(written -> {
                Exchange exchange = unanswered.poll();
                if (exchange != null) {
                    exchange.end();
                }
                answered(ctx);
            }));
        } else {
            ctx.write(message, promise);
        }
    }

    /** Answers come in the order of their requests; of those before, the last bytes may still be on their way. */
    private void beginAnswer() {
        for (Exchange exchange : unanswered) {
            if (exchange.beginAnswer()) {
                return;
            }
        }
    }

    private void answered(ChannelHandlerContext ctx) {
        if (unanswered.isEmpty()) {
            answer = null;
            idleSinceNanos = System.nanoTime();
            if (closeAfterAnswer) {
                closeOrLinger(ctx);
            }
        }
    }

    /** Whoever closes a connection after an answer comes by here; only once nothing of a body is on its way it is closed. */
    @Override
    public void close(ChannelHandlerContext ctx, ChannelPromise promise) {
        if (!unanswered.isEmpty() || !ctx.channel().isActive() || connections.isClosing()) {
            ctx.close(promise);
            return;
        }
        ctx.channel().closeFuture().addListener(closed -> promise.trySuccess());
        closeOrLinger(ctx);
    }

    /**
     * Closes the connection. While a client is still sending a body, closing it would reset it, and the answer might be lost with
     * that: so its end is said, and the rest of the body is let go by, within the limits of every body.
     */
    private void closeOrLinger(ChannelHandlerContext ctx) {
        if (body == null || connections.isClosing()) {
            ctx.close();
            return;
        }
        dropping = true;
        closeAfterAnswer = true;
        if (ctx.channel() instanceof DuplexChannel duplex && !duplex.isOutputShutdown()) {
            duplex.shutdownOutput();
        }
        ctx.read();
    }

    private void check(ChannelHandlerContext ctx) {
        long now = System.nanoTime();
        if (answer != null && pendingBytes(ctx) > 0 && answer.isTooSlow(now, answerBytes - pendingBytes(ctx))) {
            ctx.close();
        } else if (body != null && body.isTooSlow(now)) {
            if (dropping) {
                ctx.close();
            } else {
                failBody(ctx, Problems.tooSlow());
            }
        } else if (headSinceNanos != 0
                && body == null
                && now - headSinceNanos > limits.headerTime().toNanos()) {
            ctx.close();
        } else if (unanswered.isEmpty() && headSinceNanos == 0 && body == null) {
            boolean over = now - idleSinceNanos > limits.idleTime().toNanos();
            if (over || connections.isClosing()) {
                ctx.close();
            }
        }
    }

    private static long pendingBytes(ChannelHandlerContext ctx) {
        ChannelOutboundBuffer buffer = ctx.channel().unsafe().outboundBuffer();
        return buffer == null ? 0 : buffer.totalPendingWriteBytes();
    }
}
