package dev.quicksync.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.handler.HttpException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;

/** Turns failures that belong to no feature into problems, and writes problems to a response. */
public final class Problems {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String OURS = "dev.quicksync.";

    private Problems() {}

    /** The problem that a client is told of a failure; one that nobody foresaw is a 500 that says no more. */
    public static Problem of(Throwable failure) {
        if (failure instanceof ProblemException known) {
            return known.problem();
        }
        if (failure instanceof WebApplicationException rest) {
            return Problem.of(rest.getResponse().getStatus(), detail(rest));
        }
        if (failure instanceof NoSuchFileException) {
            return Problem.of(404, "There is no such file any more.");
        }
        if (failure instanceof AccessDeniedException) {
            return Problem.of(403, "The server may not read this file.");
        }
        if (failure instanceof SQLException || failure.getCause() instanceof SQLException) {
            return Problem.of(503, "The database can't be read or written now; the server's log says why.");
        }
        if (failure instanceof AuthenticationException) {
            return Problem.of(401, "Name or password is wrong.");
        }
        if (failure instanceof UnauthorizedException) {
            return Problem.of(401, "Log in first.");
        }
        if (failure instanceof ForbiddenException) {
            String why = failure.getMessage();
            return Problem.of(403, why == null ? "You may not do this." : why);
        }
        if (failure instanceof HttpException routed) {
            return Problem.of(routed.getStatusCode(), "The request can't be answered.");
        }
        if (failure instanceof RejectedExecutionException) {
            return Problem.of(503, "The server has too much to do; try again in a moment.");
        }
        return Problem.of(500, "The server failed to answer; its log says why.");
    }

    /** What the answer's head says beside the problem: {@code Allow} (RFC 9110 section 15.5.6), {@code Retry-After} (section 10.2.3). */
    static Map<String, String> headers(Throwable failure) {
        Map<String, String> headers = new HashMap<>();
        if (failure instanceof WebApplicationException rest) {
            for (String name : List.of("Allow", "Retry-After")) {
                String value = rest.getResponse().getHeaderString(name);
                if (value != null) {
                    headers.put(name, value);
                }
            }
        }
        return headers;
    }

    /** What a resource said; where only the framework spoke, its words are no news. */
    private static String detail(WebApplicationException failure) {
        String message = String.valueOf(failure.getMessage());
        if (isOurs(failure) && !message.startsWith("HTTP ")) {
            return message;
        }
        if (failure instanceof NotFoundException) {
            return "There is nothing here.";
        }
        return failure instanceof NotSupportedException
                ? "A body of this Content-Type is not taken here."
                : "The request can't be answered.";
    }

    /** Whether code of ours made it; Java's own may stand between, as with {@code Optional.orElseThrow}. */
    private static boolean isOurs(Throwable failure) {
        return Stream.of(failure.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(name -> !name.startsWith("java."))
                .findFirst()
                .filter(name -> name.startsWith(OURS))
                .isPresent();
    }

    /** Ends the response with a problem. Headers that describe a representation are taken off. */
    public static void send(HttpServerResponse response, Problem problem) {
        response.headers()
                .remove(HttpHeaders.CONTENT_LENGTH)
                .remove(HttpHeaders.ETAG)
                .remove(HttpHeaders.LAST_MODIFIED)
                .remove(HttpHeaders.CACHE_CONTROL)
                .remove(HttpHeaders.CONTENT_DISPOSITION);
        response.setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(json(problem));
    }

    private static String json(Problem problem) {
        try {
            return JSON.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
