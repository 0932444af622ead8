package dev.quicksync.http;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * Takes no new requests from the moment that the server is told to stop, while what is being sent is sent to its end
 * ({@code quarkus.shutdown.timeout} at most). Health answers on, so that whoever watches sees it stop.
 */
@ApplicationScoped
class Shutdown {

    private static final Logger LOG = Logger.getLogger(Shutdown.class);
    private static final String RETRY_SECONDS = "5";

    private volatile boolean stopping;

    void register(@Observes Router router) {
        router.route().order(RouteOrder.SHUTDOWN).handler(this::handle);
    }

    void begin(@Observes ShutdownDelayInitiatedEvent event) {
        stopping = true;
        LOG.info("Stopping: no new requests are taken, running ones are finished");
    }

    private void handle(RoutingContext context) {
        if (!stopping || HealthPath.asks(context.request())) {
            context.next();
            return;
        }
        context.response().putHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        Problems.send(context.response(), Problem.of(503, "The server is being stopped."));
    }
}
