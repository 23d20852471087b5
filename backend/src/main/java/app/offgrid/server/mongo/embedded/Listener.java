package app.offgrid.server.mongo.embedded;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.wire.MongoDatabaseHandler;
import de.bwaldvogel.mongo.wire.MongoWireMessageEncoder;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import de.bwaldvogel.mongo.wire.MongoWireReplyEncoder;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.Future;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A free port of the loopback address on which a backend is spoken to in MongoDB's protocol. */
final class Listener {
    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);
    /** Enough that a request never waits for another one's group commit to free a thread. */
    private static final int WORKERS = 64;

    private static final int BACKLOG = 100;
    private static final long END_SECONDS = 5;

    private final MongoBackend backend;
    private final FailureListener failures;
    private final EventLoopGroup acceptor = threads(1, "embedded-mongo-port");
    private final EventLoopGroup workers = threads(WORKERS, "embedded-mongo");
    private final ChannelGroup connections = new DefaultChannelGroup(acceptor.next());
    private final Channel port;

    Listener(MongoBackend backend, FailureListener failures) {
        this.backend = backend;
        this.failures = failures;
        this.port = bind();
    }

    private static EventLoopGroup threads(int count, String name) {
        return new MultiThreadIoEventLoopGroup(count, new DefaultThreadFactory(name), NioIoHandler.newFactory());
    }

    private Channel bind() {
        try {
            return new ServerBootstrap()
                    .group(acceptor, workers)
                    .channel(NioServerSocketChannel.class)
                    .option(ChannelOption.SO_BACKLOG, BACKLOG)
                    .childOption(ChannelOption.TCP_NODELAY, true)
                    .childHandler(new ChannelInitializer<SocketChannel>() {
                        @Override
                        protected void initChannel(SocketChannel channel) {
                            open(channel);
                        }
                    })
                    .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                    .syncUninterruptibly()
                    .channel();
        } catch (RuntimeException e) {
            endThreads();
            throw e;
        }
    }

    private void open(SocketChannel channel) {
        channel.pipeline()
                .addLast(new StrangerLimits())
                .addLast(new MongoWireReplyEncoder())
                .addLast(new MongoWireMessageEncoder())
                .addLast(new MongoWireProtocolHandler())
                .addLast(new MongoDatabaseHandler(backend, connections))
                .addLast(new Failures());
    }

    InetSocketAddress address() {
        return (InetSocketAddress) port.localAddress();
    }

    /** Closes the port and all connections; returns when no command runs any more. */
    void close() {
        port.close().syncUninterruptibly();
        connections.close().syncUninterruptibly();
        endThreads();
    }

    private void endThreads() {
        Future<?> accepting = acceptor.shutdownGracefully(0, END_SECONDS, TimeUnit.SECONDS);
        Future<?> working = workers.shutdownGracefully(0, END_SECONDS, TimeUnit.SECONDS);
        accepting.syncUninterruptibly();
        working.syncUninterruptibly();
    }

    /** What goes wrong beside the commands: a connection that broke ends, an error ends more than that. */
    private final class Failures extends ChannelInboundHandlerAdapter {
        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            LOG.debug("A connection ends", cause);
            var unused = context.close();
            if (cause instanceof Error) {
                failures.failed(cause);
            }
        }
    }
}
