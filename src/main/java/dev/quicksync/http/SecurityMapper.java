package dev.quicksync.http;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers those who may not use a REST resource with a problem; Quarkus has mappers of its own for these, without a body. */
public final class SecurityMapper {

    /** Nobody has logged in. */
    @ServerExceptionMapper(UnauthorizedException.class)
    public Uni<Response> unauthorized(UnauthorizedException failure, RoutingContext context) {
        Response.ResponseBuilder response = ProblemMapper.response(Problems.of(failure));
        return FailedRoutes.challenge(context)
                .onItem()
                .transform(challenge -> {
                    challenge.getHeaders().forEach((name, value) -> response.header(name.toString(), value));
                    return response.build();
                })
                .onFailure()
                .recoverWithItem(response::build);
    }

    /** Who has logged in may not do this. */
    @ServerExceptionMapper(ForbiddenException.class)
    public Response forbidden(ForbiddenException failure) {
        return ProblemMapper.response(Problems.of(failure)).build();
    }
}
