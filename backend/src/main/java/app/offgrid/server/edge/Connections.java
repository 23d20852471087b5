package app.offgrid.server.edge;

import com.sun.management.UnixOperatingSystemMXBean;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import jakarta.inject.Singleton;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The connections of this process, counted, and the requests that are under way on them. */
@Singleton
final class Connections {
    /** A connection with its buffers and half a small body takes less than this. */
    private static final long HEAP_PER_CONNECTION = 128L * 1024;

    private static final long CLOSE_SECONDS = 1;
    private static final int MAX_CONNECTIONS = 10_000;
    /** Kept for the database, its files and the libraries. */
    private static final long OTHER_FILES = 256;

    private final EdgeLimits limits;
    private final ClientAddresses addresses;
    private final int most;
    private final Set<Channel> open = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> byAddress = new HashMap<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final List<Channel> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean closing;

    Connections(EdgeLimits limits, ClientAddresses addresses) {
        this.limits = limits;
        this.addresses = addresses;
        this.most = limits.connections() > 0 ? limits.connections() : usual();
    }

    private static int usual() {
        long byHeap = Runtime.getRuntime().maxMemory() / HEAP_PER_CONNECTION;
        long byFiles = ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getMaxFileDescriptorCount() - OTHER_FILES
                : MAX_CONNECTIONS;
        return (int) Math.max(16, Math.min(MAX_CONNECTIONS, Math.min(byHeap, byFiles)));
    }

    void listening(Channel listener) {
        listeners.add(listener);
    }

    /** Counts a connection until it is closed; false if there are too many, or too many from its address. */
    @SuppressWarnings("FutureReturnValueIgnored") // The close is what the listener waits for.
    boolean admit(Channel channel) {
        String address = addressOf(channel.remoteAddress());
        synchronized (byAddress) {
            int before = address == null ? 0 : byAddress.getOrDefault(address, 0);
            if (closing || open.size() >= most || before >= limits.connectionsPerAddress()) {
                return false;
            }
            open.add(channel);
            if (address != null) {
                byAddress.put(address, before + 1);
            }
        }
        channel.closeFuture().addListener(closed -> remove(channel, address));
        return true;
    }

    private void remove(Channel channel, String address) {
        synchronized (byAddress) {
            open.remove(channel);
            if (address != null) {
                byAddress.computeIfPresent(address, (key, count) -> count == 1 ? null : count - 1);
            }
        }
    }

    /** Null for a connection that is not limited by its address: that of a proxy stands for many. */
    private String addressOf(SocketAddress remote) {
        return remote instanceof InetSocketAddress inet && !addresses.isProxy(inet.getAddress())
                ? ClientAddresses.group(inet.getAddress())
                : null;
    }

    void began(Exchange exchange) {
        underWay.incrementAndGet();
        exchange.ended().thenRun(underWay::decrementAndGet);
    }

    /** True once no new request is taken. */
    boolean isClosing() {
        return closing;
    }

    /** Requests that were not answered yet. */
    int underWay() {
        return underWay.get();
    }

    int open() {
        return open.size();
    }

    /** Closes all connections, whatever is under way on them. */
    void closeAll() {
        List<ChannelFuture> closing = open.stream().map(Channel::close).toList();
        closing.forEach(close -> close.awaitUninterruptibly(CLOSE_SECONDS, TimeUnit.SECONDS));
    }

    /** Takes no new connection from now on. */
    void stopListening() {
        closing = true;
        listeners.forEach(listener -> listener.close().syncUninterruptibly());
    }
}
