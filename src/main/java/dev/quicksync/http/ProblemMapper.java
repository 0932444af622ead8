package dev.quicksync.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.jboss.logging.Logger;

/** Answers every failure of a REST resource with a problem. */
@Provider
public final class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    @Override
    public Response toResponse(Throwable failure) {
        Problem problem = Problems.of(failure);
        if (failure instanceof WebApplicationException && failure.getCause() == null) { // meant as it is
            LOG.debugf("A request was refused: %d, %s", problem.status(), problem.detail());
        } else if (problem.status() >= 500) {
            LOG.error("A request failed", failure);
        }
        Response.ResponseBuilder response = response(problem);
        Problems.headers(failure).forEach(response::header);
        return response.build();
    }

    static Response.ResponseBuilder response(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .entity(problem);
    }
}
