package dev.quicksync.playback;

import dev.quicksync.http.MalformedTarget;
import dev.quicksync.http.Problem;
import dev.quicksync.http.Problems;
import dev.quicksync.http.RepeatedAnswers;
import dev.quicksync.http.RouteOrder;
import dev.quicksync.library.RefusedPathException;
import dev.quicksync.library.TrackPath;
import dev.quicksync.quality.AutoQuality;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * {@code GET|HEAD|OPTIONS /play/{path}} and {@code /download/{path}}.
 *
 * <p>It looks at the raw path of every request: a router would resolve {@code ..} first, and what was refused could not be logged.
 */
@ApplicationScoped
class PlayRoute {

    private static final Logger LOG = Logger.getLogger(PlayRoute.class);
    private static final String RETRY_SECONDS = "2";

    /** The number of the HTTP/2 stream that carries what was asked for with the upgrade from HTTP/1.1 (RFC 7540, 3.2). */
    private static final int UPGRADED_STREAM = 1;

    private final Player player;
    private final PlayConfig config;
    private final RepeatedAnswers repeated;

    PlayRoute(Player player, PlayConfig config, RepeatedAnswers repeated) {
        this.player = player;
        this.config = config;
        this.repeated = repeated;
    }

    void register(@Observes Router router) {
        router.route().order(RouteOrder.PLAY_MALFORMED).handler(context -> {
            if (MalformedTarget.isPath(context)) {
                handle(context);
            } else {
                context.next();
            }
        });
        router.route().order(RouteOrder.PLAY).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        Optional<TrackUse> use = TrackUse.of(request.path());
        if (use.isEmpty()) {
            context.next();
            return;
        }
        PlayHeaders.allowAnyOrigin(request.response());
        if (request.method().equals(HttpMethod.OPTIONS)) {
            PlayHeaders.preflight(request.response());
        } else if (request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD)) {
            play(context, use.get());
        } else {
            request.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD, OPTIONS");
            Problems.send(request.response(), Problem.of(405, "A track can only be read."));
        }
    }

    private void play(RoutingContext context, TrackUse use) {
        HttpServerRequest request = context.request();
        String owner = owner(context);
        if (owner.isEmpty() && config.access() == PlayConfig.Access.LOGIN) {
            context.fail(new UnauthorizedException());
            return;
        }
        repeated.watch(context);
        try {
            player.play(request, PlayRequest.of(request, use), owner).onFailure(failure -> fail(request, failure));
        } catch (RuntimeException e) {
            fail(request, e);
        }
    }

    /** Who asks; empty for nobody in particular. */
    private static String owner(RoutingContext context) {
        return context.user() instanceof QuarkusHttpUser user ? AutoQuality.ownerOf(user.getSecurityIdentity()) : "";
    }

    private static void fail(HttpServerRequest request, Throwable failure) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed() || isDisconnect(failure)) {
            LOG.debugf("A listener left %s: %s", TrackPath.printable(request.path()), failure);
            if (failure instanceof IllegalArgumentException && response.streamId() == UPGRADED_STREAM) {
                request.connection().close(); // Netty was seen to lose that stream while its listener waited
            }
            return;
        }
        if (response.headWritten()) {
            LOG.warnf("%s could not be sent in full: %s", TrackPath.printable(request.path()), failure);
            response.reset();
            return;
        }
        Problem problem = PlayProblems.of(failure);
        log(request, failure, problem);
        if (problem.status() == 503) {
            response.putHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        Problems.send(response, problem);
    }

    /** Whether the listener's end of the connection is gone; the operating system has words for it, but Java no type. */
    private static boolean isDisconnect(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        return failure instanceof ClosedChannelException
                || (failure instanceof IOException
                        && (message.equals("Broken pipe") || message.startsWith("Connection reset")));
    }

    private static void log(HttpServerRequest request, Throwable failure, Problem problem) {
        String path = TrackPath.printable(request.path());
        if (failure instanceof RefusedPathException) {
            LOG.warnf("Refused %s: %s", path, failure.getMessage());
        } else if (failure instanceof IOException || failure instanceof ChangedFileException) {
            LOG.warnf("%s can't be served: %s", path, failure);
        } else if (problem.status() == 500) {
            LOG.errorf(failure, "%s failed", path);
        } else {
            LOG.debugf("%s: %s", path, failure.getMessage());
        }
    }
}
