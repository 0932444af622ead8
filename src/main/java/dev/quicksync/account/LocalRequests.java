package dev.quicksync.account;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.SocketAddress;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps administration to this machine until there are accounts (DESIGN.md "Who may do what").
 *
 * <p>A connection from loopback is not enough: a page of another site makes this machine's browser send requests, under a name of
 * its own if it likes. So {@code Host} and {@code Origin} must name this machine too. What a proxy on this machine passes on is refused, where
 * anything shows that it is one; a proxy that hides it all is taken for this machine, and must not pass {@code /admin} on.
 */
@Provider
@PreMatching
public class LocalRequests implements ContainerRequestFilter {

    private static final Logger LOG = Logger.getLogger(LocalRequests.class);
    private static final Set<String> LOCAL_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    @Context
    @Nullable
    HttpServerRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        if (!context.getUriInfo().getPath().startsWith("/admin")) {
            return;
        }
        boolean local = request != null
                && isLoopback(request.remoteAddress())
                && request.authority() != null
                && LOCAL_NAMES.contains(request.authority().host())
                && isLocalOrigin(context.getHeaderString("Origin"))
                && request.version() != HttpVersion.HTTP_1_0 // nginx speaks it to what it stands in front of
                && context.getHeaders().keySet().stream().noneMatch(LocalRequests::isFromProxy);
        if (!local) {
            LOG.warnf(
                    "Refused %s: it does not come from this machine",
                    context.getUriInfo().getPath().replaceAll("\\p{Cntrl}", "\uFFFD")); // a name can't forge a line
            throw new ForbiddenException("Administration is for requests from this machine only.");
        }
    }

    private static boolean isLoopback(@Nullable SocketAddress address) {
        return address != null
                && address.hostAddress() != null
                && (address.hostAddress().startsWith("127.")
                        || address.hostAddress().equals("::1")
                        || address.hostAddress().equals("0:0:0:0:0:0:0:1"));
    }

    /** Whether a proxy says with this header that it passes on what somebody else asked. */
    private static boolean isFromProxy(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return name.equals("via") || name.equals("forwarded") || name.startsWith("x-forwarded-");
    }

    private static boolean isLocalOrigin(@Nullable String origin) {
        if (origin == null) {
            return true;
        }
        try {
            String host = URI.create(origin).getHost();
            return host != null && LOCAL_NAMES.contains(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
