package dev.quicksync.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * Gives each request an id, which stands in the lines that are logged for it and in the answer's {@code X-Request-Id}.
 *
 * <p>An id that comes with the request is taken over, so that a proxy's log and this one can be laid side by side. It is whatever the client
 * likes, so only letters, digits and {@code . _ -} are let into the log, 64 of them at most.
 */
@Singleton
class RequestId {

    static final CharSequence HEADER = HttpHeaders.createOptimized("X-Request-Id");

    /** Where the log's format finds it. */
    private static final String LOG_KEY = "requestId";

    private static final Pattern TAKEN_OVER = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** Tells the ids of one run of the server from those of another. */
    private final String run = Integer.toHexString(new SecureRandom().nextInt(0x1000, 0x10000));

    private final AtomicLong count = new AtomicLong();

    void register(@Observes Router router) {
        router.route().order(RouteOrder.REQUEST_ID).handler(this::handle);
    }

    /** The id of a request that comes without one. */
    String next() {
        return run + "-" + Long.toHexString(count.incrementAndGet());
    }

    private void handle(RoutingContext context) {
        String given = context.request().getHeader(HEADER);
        String id = given != null && TAKEN_OVER.matcher(given).matches() ? given : next();
        MDC.put(LOG_KEY, id);
        context.response().putHeader(HEADER, id);
        context.next();
    }
}
