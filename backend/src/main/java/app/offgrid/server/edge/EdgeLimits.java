package app.offgrid.server.edge;

import app.offgrid.notes.note.Limits;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * What a client may cost before anybody knows who it is, under {@code offgrid.edge}.
 *
 * @param connections most connections at once; 0 for as many as heap and file descriptors allow
 * @param connectionsPerAddress most connections at once from one address that is no trusted proxy
 * @param headerTime how long the head of a request may take, from its first byte
 * @param idleTime how long a connection may stay without a request
 * @param grace how long a body or an answer may stand still before {@code bytesPerSecond} counts
 * @param bytesPerSecond slowest mean pace of a body that is sent and of an answer that is read
 * @param memory bytes that all requests under way may take together; 0 for a part of the heap
 * @param shutdown how long requests under way may take to finish once the server is asked to stop
 */
@ConfigurationProperties("offgrid.edge")
record EdgeLimits(
        @Bindable(defaultValue = "0") int connections,
        @Bindable(defaultValue = "256") int connectionsPerAddress,
        @Bindable(defaultValue = "10s") Duration headerTime,
        @Bindable(defaultValue = "90s") Duration idleTime,
        @Bindable(defaultValue = "20s") Duration grace,
        @Bindable(defaultValue = "16384") long bytesPerSecond,
        @Bindable(defaultValue = "0") long memory,
        @Bindable(defaultValue = "20s") Duration shutdown) {
    /** Most bytes of the body of every request but a sync, before and after decompression. */
    public static final int SMALL_BODY = 16 * 1024;

    /** The only request that may have a large body. */
    private static final String SYNC = "/api/sync";

    /** Most bytes of the body of a request, by its address with or without a query. */
    static long bodyOf(String uri) {
        int query = uri.indexOf('?');
        return SYNC.equals(query < 0 ? uri : uri.substring(0, query)) ? Limits.REQUEST_BYTES : SMALL_BODY;
    }
}
