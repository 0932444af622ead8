package dev.quicksync.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Answers a path or query that can't be decoded (RFC 3986 section 2.1) with a problem; the router would log it as a failure of its own. */
@ApplicationScoped
public class MalformedTarget {

    void register(@Observes Router router) {
        router.route().order(RouteOrder.MALFORMED_PATH).handler(context -> {
            if (isPath(context)) {
                refuse(context);
            } else {
                context.next();
            }
        });
        router.route().order(RouteOrder.MALFORMED_QUERY).handler(MalformedTarget::query);
    }

    /** Whether the path of a request can't be decoded. */
    public static boolean isPath(RoutingContext context) {
        try {
            context.normalizedPath();
            return false;
        } catch (IllegalArgumentException | HttpException e) {
            return true;
        }
    }

    private static void query(RoutingContext context) {
        try {
            context.queryParams();
        } catch (IllegalArgumentException | HttpException e) {
            refuse(context);
            return;
        }
        context.next();
    }

    private static void refuse(RoutingContext context) {
        Problems.send(context.response(), Problem.of(400, "The path or the query is malformed."));
    }
}
