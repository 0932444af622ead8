package dev.quicksync.http;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * An error as the client sees it (RFC 9457). It names no path of the server's disk and holds no stack trace.
 *
 * @param type {@code about:blank}: the status says it all (RFC 9457 section 4.2.1)
 * @param title the status in words
 * @param status the HTTP status code
 * @param detail what went wrong with this request, for a person
 */
@JsonPropertyOrder({"type", "title", "status", "detail"})
@RegisterForReflection // Jackson reads it in places that Quarkus does not see
public record Problem(String type, String title, int status, String detail) {

    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** A problem with the standard title of its status. */
    public static Problem of(int status, String detail) {
        return new Problem("about:blank", HttpResponseStatus.valueOf(status).reasonPhrase(), status, detail);
    }
}
