package dev.quicksync.http;

import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetSocketAddress;
import org.jboss.logging.Logger;

/**
 * Refuses an address that has too many connections already, with a 429 (RFC 6585 section 4), and closes the connection.
 *
 * <p>A connection counts from its first request until it is closed. One from a trusted proxy does not count, since it carries many
 * listeners. Connections on which nothing is ever asked end by the idle timeout.
 */
@ApplicationScoped
class ConnectionLimit {

    private static final Logger LOG = Logger.getLogger(ConnectionLimit.class);
    private static final AttributeKey<Boolean> SEEN = AttributeKey.valueOf(ConnectionLimit.class, "seen");
    private static final String RETRY_SECONDS = "5";

    private final int limit;
    private final ConnectionCount connections = new ConnectionCount();

    ConnectionLimit(LimitConfig config) {
        this.limit = config.connectionsPerAddress();
        if (limit < 0) {
            throw new IllegalArgumentException("quicksync.limits.connections-per-address must not be negative");
        }
    }

    void register(@Observes Router router) {
        if (limit > 0) {
            router.route().order(RouteOrder.CONNECTION_LIMIT).handler(this::handle);
        }
    }

    private void handle(RoutingContext context) {
        if (admits(context.request())) {
            context.next();
        } else {
            context.response()
                    .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                    .putHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            context.response().endHandler(sent -> context.request().connection().close());
            Problems.send(context.response(), Problem.of(429, "Too many connections come from this address."));
        }
    }

    private boolean admits(HttpServerRequest request) {
        if (!(request.connection() instanceof ConnectionBase connection)
                || !(connection.channel().remoteAddress() instanceof InetSocketAddress peer)) {
            return true;
        }
        Channel channel = connection.channel();
        if (channel.attr(SEEN).setIfAbsent(true) != null || isFromProxy(request, peer)) {
            return true;
        }
        if (!connections.open(peer.getAddress(), limit)) {
            LOG.infof("Refused a connection: %s has %d", peer.getAddress().getHostAddress(), limit);
            return false;
        }
        channel.closeFuture().addListener(closed -> connections.close(peer.getAddress()));
        return true;
    }

    /** Whether the listener's address is another than the connection's, which only a trusted proxy can make it. */
    private static boolean isFromProxy(HttpServerRequest request, InetSocketAddress peer) {
        return request.remoteAddress() != null
                && !peer.getAddress()
                        .getHostAddress()
                        .equals(request.remoteAddress().hostAddress());
    }
}
