package dev.quicksync.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import org.jboss.logging.Logger;

/** Answers with a problem what fails outside the REST resources: a route that says so, or the authentication of any request. */
@ApplicationScoped
class FailedRoutes {

    private static final Logger LOG = Logger.getLogger(FailedRoutes.class);

    void register(@Observes Router router) {
        router.route().order(RouteOrder.FAILED_ROUTES).failureHandler(FailedRoutes::handle);
    }

    private static void handle(RoutingContext context) {
        Throwable failure = context.failure();
        HttpServerResponse response = context.response();
        if (failure == null || response.ended() || response.headWritten()) {
            context.next(); // Quarkus knows what to do
            return;
        }
        if (!context.request().isEnded()) {
            context.request().resume(); // or the connection could not be used again
        }
        Problem problem = Problems.of(failure);
        if (failure instanceof IOException) {
            LOG.debugf("A client left: %s", failure);
        } else if (problem.status() >= 500) {
            LOG.error("A request failed", failure);
        }
        Problems.headers(failure).forEach(response::putHeader);
        if (problem.status() == 401 && !response.headers().contains(HttpHeaderNames.WWW_AUTHENTICATE)) {
            challenge(context)
                    .subscribe()
                    .with(
                            challenge -> {
                                challenge.getHeaders().forEach(response::putHeader);
                                Problems.send(response, problem);
                            },
                            unknown -> Problems.send(response, problem));
        } else {
            Problems.send(response, problem);
        }
    }

    /** In what way to log in (RFC 9110 section 11.6.1). */
    static Uni<ChallengeData> challenge(RoutingContext context) {
        HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
        return authenticator == null
                ? Uni.createFrom().failure(new IllegalStateException("nobody has been asked who they are yet"))
                : authenticator.getChallenge(context);
    }
}
