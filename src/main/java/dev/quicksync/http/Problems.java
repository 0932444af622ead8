package dev.quicksync.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Turns failures that belong to no feature into problems, and writes problems to a response. */
public final class Problems {

    private static final ObjectMapper JSON = new ObjectMapper();

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
        return Problem.of(500, "The server failed to answer; its log says why.");
    }

    /** What a resource said; where only the framework spoke, its words are no news. */
    private static String detail(WebApplicationException failure) {
        String message = String.valueOf(failure.getMessage());
        if (!message.startsWith("HTTP ")) {
            return message;
        }
        return failure instanceof NotFoundException ? "There is nothing here." : "The request can't be answered.";
    }

    /** Ends the response with a problem. Headers that describe a representation are taken off. */
    public static void send(HttpServerResponse response, Problem problem) {
        response.headers()
                .remove(HttpHeaders.CONTENT_LENGTH)
                .remove(HttpHeaders.ETAG)
                .remove(HttpHeaders.LAST_MODIFIED)
                .remove(HttpHeaders.CACHE_CONTROL);
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
