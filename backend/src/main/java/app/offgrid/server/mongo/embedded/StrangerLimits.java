package app.offgrid.server.mongo.embedded;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.TimeUnit;

/** A connection that has not been let in may send little and not stay: any user of the machine can open one. */
final class StrangerLimits extends ChannelInboundHandlerAdapter {
    private static final long MAX_BYTES = 64 * 1024;
    private static final long MAX_SECONDS = 10;

    private long received;

    @Override
    public void channelActive(ChannelHandlerContext context) {
        var unused = context.executor().schedule(() -> closeStranger(context), MAX_SECONDS, TimeUnit.SECONDS);
        context.fireChannelActive();
    }

    private static void closeStranger(ChannelHandlerContext context) {
        if (!Admission.isAdmitted(context.channel())) {
            var unused = context.close();
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (Admission.isAdmitted(context.channel())) {
            context.pipeline().remove(this);
        } else if (message instanceof ByteBuf bytes) {
            received += bytes.readableBytes();
        }
        if (received > MAX_BYTES) {
            ReferenceCountUtil.release(message);
            var unused = context.close();
        } else {
            context.fireChannelRead(message);
        }
    }
}
