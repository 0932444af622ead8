package dev.quicksync.http;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Answers a path that nothing else answers: 404 as a problem, like every other error. */
@ApplicationScoped
class LastRoute {

    private static final int AFTER_ALL_OTHERS = 1_000_000;

    void register(@Observes Router router) {
        router.route()
                .order(AFTER_ALL_OTHERS)
                .handler(context -> Problems.send(context.response(), Problem.of(404, "There is nothing here.")));
    }
}
