package dev.quicksync.account;

import io.quarkus.security.ForbiddenException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the whole server to this machine until there is an account (DESIGN.md "Who may do what").
 *
 * <p>A connection from loopback is not enough: a page of another site makes this machine's browser send requests, under a name of
 * its own if it likes. So {@code Host} and {@code Origin} must name this machine too, and where the browser says what kind of page asks
 * ({@code Sec-Fetch-Site}, W3C Fetch Metadata), it must be one of the server's own or none. A link on another site works nevertheless: whoever
 * follows it sees where it leads. What a page loads, embeds or sends by itself does not. What a proxy on this machine passes on is refused, where
 * anything shows that it is one; a proxy that hides it all is taken for this machine.
 */
@ApplicationScoped
class LocalRequests {

    private static final Logger LOG = Logger.getLogger(LocalRequests.class);
    private static final Set<String> LOCAL_NAMES = Set.of("localhost", "[::1]", "::1");
    private static final Pattern LOCAL_ADDRESS = Pattern.compile("127(\\.[0-9]{1,3}){3}");

    private final Accounts accounts;

    LocalRequests(Accounts accounts) {
        this.accounts = accounts;
    }

    void register(@Observes Router router) {
        router.route().order(EarlyRoutes.LOCAL_REQUESTS).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        if (!accounts.areNone() || isLocal(context.request())) {
            context.next();
            return;
        }
        LOG.warnf(
                "Refused %s: it does not come from this machine, or from a page of another site",
                EarlyRoutes.printable(context.request().uri()));
        context.fail(new ForbiddenException("As long as there is no account, the server answers this machine only."));
    }

    private static boolean isLocal(HttpServerRequest request) {
        return ClientAddress.isLoopback(request.remoteAddress())
                && request.authority() != null
                && isLocalName(request.authority().host())
                && isLocalOrigin(request.getHeader("Origin"))
                && (isOwnSite(request.getHeader("Sec-Fetch-Site")) || isFollowedLink(request))
                && request.version() != HttpVersion.HTTP_1_0 // nginx speaks it to what it stands in front of
                && request.headers().names().stream().noneMatch(LocalRequests::isFromProxy);
    }

    /** Whether a page of the server's own asks, or none, such as what a person has typed, or a program. */
    private static boolean isOwnSite(@Nullable String site) {
        return site == null || site.equals("same-origin") || site.equals("none");
    }

    /** Whether a browser opens what is asked for as a page of its own, rather than in a frame of another page. */
    private static boolean isFollowedLink(HttpServerRequest request) {
        return HttpMethod.GET.equals(request.method())
                && "navigate".equals(request.getHeader("Sec-Fetch-Mode"))
                && "document".equals(request.getHeader("Sec-Fetch-Dest"));
    }

    /** Whether a proxy says with this header that it passes on what somebody else asked. */
    private static boolean isFromProxy(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return name.equals("via") || name.equals("forwarded") || name.startsWith("x-forwarded-");
    }

    private static boolean isLocalName(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return LOCAL_NAMES.contains(name) || LOCAL_ADDRESS.matcher(name).matches();
    }

    private static boolean isLocalOrigin(@Nullable String origin) {
        if (origin == null) {
            return true;
        }
        try {
            String host = URI.create(origin).getHost();
            return host != null && isLocalName(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
