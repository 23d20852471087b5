package app.offgrid.server.edge;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import jakarta.inject.Singleton;

/** Puts a {@link ConnectionGuard} around each connection. */
@Singleton
final class EdgePipeline implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
    private final Connections connections;
    private final EdgeLimits limits;

    EdgePipeline(Connections connections, EdgeLimits limits) {
        this.connections = connections;
        this.limits = limits;
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(new Customizer(null));
        return event.getBean();
    }

    private final class Customizer implements NettyServerCustomizer {
        private final Channel channel;

        Customizer(Channel channel) {
            this.channel = channel;
        }

        @Override
        public NettyServerCustomizer specializeForChannel(Channel special, ChannelRole role) {
            if (role == ChannelRole.LISTENER) {
                connections.listening(special);
            }
            return new Customizer(special);
        }

        @Override
        @SuppressWarnings("FutureReturnValueIgnored") // A connection that is not taken is nobody's any more.
        public void onStreamPipelineBuilt() {
            if (!connections.admit(channel)) {
                channel.close();
                return;
            }
            ConnectionGuard guard = new ConnectionGuard(connections, limits);
            channel.pipeline()
                    .addBefore(ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC, "offgrid-bytes", guard.new Bytes())
                    .addBefore(ChannelPipelineCustomizer.HANDLER_MICRONAUT_INBOUND, "offgrid-guard", guard);
        }
    }
}
