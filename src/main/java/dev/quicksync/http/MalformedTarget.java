package dev.quicksync.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Answers a path or query that can't be decoded (RFC 3986 section 2.1) with a problem; the router would log it as a failure of its own. */
@ApplicationScoped
class MalformedTarget {

    void register(@Observes Router router) {
        router.route().order(RouteOrder.MALFORMED_TARGET).handler(MalformedTarget::handle);
    }

    private static void handle(RoutingContext context) {
        try {
            context.normalizedPath();
            context.queryParams();
        } catch (IllegalArgumentException | HttpException e) {
            Problems.send(context.response(), Problem.of(400, "The path or the query is malformed."));
            return;
        }
        context.next();
    }
}
