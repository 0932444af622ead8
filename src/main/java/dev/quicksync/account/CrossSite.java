package dev.quicksync.account;

import io.quarkus.security.ForbiddenException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what a page of another site would change with a visitor's login (OWASP "CSRF prevention", verifying the origin). A browser says
 * where such a request comes from, in {@code Origin} or in {@code Sec-Fetch-Site}; a program says nothing, and has nobody's login but its own.
 */
@ApplicationScoped
class CrossSite {

    private static final Logger LOG = Logger.getLogger(CrossSite.class);
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    void register(@Observes Router router) {
        router.route().order(EarlyRoutes.CROSS_SITE).handler(CrossSite::handle);
    }

    private static void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (SAFE.contains(request.method()) || isOwn(request)) {
            context.next();
            return;
        }
        LOG.warnf(
                "Refused %s %s: it comes from a page of %s",
                request.method(),
                EarlyRoutes.printable(request.uri()),
                EarlyRoutes.printable(String.valueOf(request.getHeader("Origin"))));
        context.fail(new ForbiddenException("Pages of other sites may not change anything here."));
    }

    private static boolean isOwn(HttpServerRequest request) {
        String origin = request.getHeader("Origin");
        return !"cross-site".equals(request.getHeader("Sec-Fetch-Site"))
                && (origin == null || isOwn(origin, request.scheme(), request.authority()));
    }

    /**
     * Whether an origin is the one that the client asks.
     *
     * @param scheme as the client sees it, as a trusted proxy tells it
     * @param authority the same
     */
    static boolean isOwn(String origin, @Nullable String scheme, @Nullable HostAndPort authority) {
        if (scheme == null || authority == null) {
            return false;
        }
        try {
            URI page = URI.create(origin);
            return page.getHost() != null
                    && scheme.equalsIgnoreCase(page.getScheme())
                    && bare(page.getHost()).equals(bare(authority.host()))
                    && port(scheme, page.getPort()) == port(scheme, authority.port());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String bare(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.startsWith("[") && name.endsWith("]") ? name.substring(1, name.length() - 1) : name;
    }

    private static int port(String scheme, int port) {
        if (port > 0) {
            return port;
        }
        return scheme.equalsIgnoreCase("https") ? 443 : 80;
    }
}
