package dev.quicksync.mixtape;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.WebApplicationException;
import org.jspecify.annotations.Nullable;

/**
 * The version of a mixtape that a change is meant for ({@code If-Match}, RFC 9110 section 13.1.1).
 *
 * @param ifMatch the header, or null when any version will do
 */
record Condition(@Nullable String ifMatch) {

    /**
     * The one of a request that must have one, since it would write over what others have written.
     *
     * @throws WebApplicationException 428 when it has none (RFC 6585 section 3)
     */
    static Condition required(HttpServerRequest request) {
        Condition condition = of(request);
        if (condition.ifMatch == null) {
            throw new WebApplicationException("Send If-Match with the ETag of the version that you have seen.", 428);
        }
        return condition;
    }

    /** The one of a request that may do without. */
    static Condition of(HttpServerRequest request) {
        return new Condition(EntityTags.header(request, HttpHeaders.IF_MATCH));
    }

    /**
     * Holds it against the mixtape as it is.
     *
     * @throws WebApplicationException 412 when it is another version
     */
    void require(String mixtapeId, int version) {
        if (ifMatch != null && !EntityTags.namesVersion(ifMatch, mixtapeId, version)) {
            throw new WebApplicationException(
                    "The mixtape has been changed meanwhile; read it again, and change that.", 412);
        }
    }
}
