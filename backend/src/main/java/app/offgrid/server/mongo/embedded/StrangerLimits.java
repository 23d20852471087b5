package app.offgrid.server.mongo.embedded;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * A connection that has not been let in may send little, and not keep silent: any user of the machine can open one. It may stay
 * as long as it asks now and then, since a driver watches its server over a connection on which it never says who it is, and
 * gives up all others when that one ends.
 */
final class StrangerLimits extends ChannelInboundHandlerAdapter {
    static final long MAX_BYTES_A_MINUTE = 64 * 1024;
    /** A driver asks every ten seconds. */
    static final long MAX_SILENT_SECONDS = 30;

    private static final long MAX_SILENT_NANOS = TimeUnit.SECONDS.toNanos(MAX_SILENT_SECONDS);
    private static final long MINUTE_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final LongSupplier nanoTime;
    private long received;
    private long minuteBegan;
    private long lastHeard;

    StrangerLimits() {
        this(System::nanoTime);
    }

    /** @param nanoTime a steady clock, in nanoseconds from anywhere */
    StrangerLimits(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        minuteBegan = nanoTime.getAsLong();
        lastHeard = minuteBegan;
        lookAgain(context, MAX_SILENT_NANOS);
        context.fireChannelActive();
    }

    private void lookAgain(ChannelHandlerContext context, long nanos) {
        var unused = context.executor().schedule(() -> closeIfSilent(context), nanos, TimeUnit.NANOSECONDS);
    }

    private void closeIfSilent(ChannelHandlerContext context) {
        if (!context.channel().isActive() || Admission.isAdmitted(context.channel())) {
            return;
        }
        long left = lastHeard + MAX_SILENT_NANOS - nanoTime.getAsLong();
        if (left > 0) {
            lookAgain(context, left);
        } else {
            var unused = context.close();
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (Admission.isAdmitted(context.channel())) {
            context.pipeline().remove(this);
        } else if (message instanceof ByteBuf bytes) {
            count(bytes.readableBytes());
        }
        if (received > MAX_BYTES_A_MINUTE) {
            ReferenceCountUtil.release(message);
            var unused = context.close();
        } else {
            context.fireChannelRead(message);
        }
    }

    private void count(int bytes) {
        lastHeard = nanoTime.getAsLong();
        if (lastHeard - minuteBegan > MINUTE_NANOS) {
            minuteBegan = lastHeard;
            received = 0;
        }
        received += bytes;
    }
}
