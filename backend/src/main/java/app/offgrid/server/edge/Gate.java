package app.offgrid.server.edge;

import app.offgrid.server.http.Problems;
import app.offgrid.server.http.RateLimits;
import app.offgrid.server.http.RequestIds;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;

/** The first look at each request, when of its body nothing was read: whether it is let in at all. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class Gate {
    private static final String HEALTH = "/health";

    private final Connections connections;
    private final ClientAddresses addresses;
    private final RateLimits rateLimits;

    Gate(Connections connections, ClientAddresses addresses, RateLimits rateLimits) {
        this.connections = connections;
        this.addresses = addresses;
        this.rateLimits = rateLimits;
    }

    @RequestFilter
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void admit(HttpRequest<?> request) {
        RequestIds.give(request, addresses.resolve(request));
        Exchange exchange = Exchange.of(request);
        if (exchange.refusal() != null) {
            throw exchange.refusal();
        }
        if (connections.isClosing()) {
            throw Problems.unavailable("The server is being stopped.");
        }
        boolean isStranger = !request.getHeaders().contains(HttpHeaders.AUTHORIZATION);
        if (isStranger && !request.getPath().equals(HEALTH)) {
            rateLimits.strangers().take(RequestIds.clientOf(request));
            if (request.getHeaders().contains(HttpHeaders.CONTENT_ENCODING)) {
                throw Problems.encodingRefused();
            }
        }
    }
}
