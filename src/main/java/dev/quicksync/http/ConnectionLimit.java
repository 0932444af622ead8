package dev.quicksync.http;

import io.netty.channel.Channel;
import io.netty.util.Attribute;
import io.netty.util.AttributeKey;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.jboss.logging.Logger;

/**
 * Refuses an address that has too many connections already, with a 429 (RFC 6585 section 4), and closes the connection.
 *
 * <p>A connection counts from its first request until it is closed. One from a trusted proxy does not count, since it carries many
 * listeners. Connections on which nothing is ever asked end by the idle timeout. Health always answers: a full server is no sick one.
 */
@ApplicationScoped
class ConnectionLimit {

    private static final Logger LOG = Logger.getLogger(ConnectionLimit.class);
    private static final AttributeKey<Boolean> ADMITTED = AttributeKey.valueOf(ConnectionLimit.class, "admitted");
    private static final String RETRY_SECONDS = "5";
    private static final long LINGER_MILLIS = 1_000;

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
        HttpServerRequest request = context.request();
        if (HealthPath.asks(request) || admits(request)) {
            context.next();
            return;
        }
        HttpServerResponse response = context.response();
        if (request.version() == HttpVersion.HTTP_2) {
            // A header "Connection" would make the answer malformed (RFC 9113 section 8.2.2), and a close at once
            // overtakes it.
            context.vertx()
                    .setTimer(LINGER_MILLIS, later -> request.connection().close());
        } else {
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            response.endHandler(sent -> request.connection().close());
        }
        response.putHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        Problems.send(response, Problem.of(429, "Too many connections come from this address."));
    }

    private boolean admits(HttpServerRequest request) {
        if (!(request.connection() instanceof ConnectionBase connection)
                || !(connection.channel().remoteAddress() instanceof InetSocketAddress peer)) {
            return true;
        }
        Attribute<Boolean> admitted = connection.channel().attr(ADMITTED);
        if (admitted.get() == null) {
            admitted.set(isFromProxy(request, peer) || opens(connection.channel(), peer.getAddress()));
        }
        return admitted.get();
    }

    private boolean opens(Channel channel, InetAddress address) {
        if (!connections.open(address, limit)) {
            LOG.infof("Refused a connection: %s has %d", address.getHostAddress(), limit);
            return false;
        }
        channel.closeFuture().addListener(closed -> connections.close(address));
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
