package dev.quicksync.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.jboss.logging.Logger;

/** Answers every failure of a REST resource with a problem. */
@Provider
public final class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    /** What belongs to an error's status (RFC 9110 sections 10.2.1 and 10.2.3). */
    private static final List<String> KEPT = List.of("Allow", "Retry-After");

    @Override
    public Response toResponse(Throwable failure) {
        Problem problem = Problems.of(failure);
        if (problem.status() >= 500) {
            LOG.error("A request failed", failure);
        }
        Response.ResponseBuilder response = Response.status(problem.status());
        if (failure instanceof WebApplicationException rest) {
            for (String name : KEPT) {
                String value = rest.getResponse().getHeaderString(name);
                if (value != null) {
                    response.header(name, value);
                }
            }
        }
        return response.type(Problem.MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .entity(problem)
                .build();
    }
}
