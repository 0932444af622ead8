package dev.quicksync.library;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Date;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The pictures of tracks. */
@Path("/api/library/cover")
@PlayAccess
@Tag(name = "Library")
public class CoverResource {

    private static final String CACHING = "public, max-age=3600";

    private final Covers covers;

    CoverResource(Covers covers) {
        this.covers = covers;
    }

    /** The picture in the track's file, else {@code cover}, {@code folder} or {@code front} beside it. */
    @GET
    @Path("{path:.+}")
    @Operation(operationId = "libraryCover", summary = "The cover of a track")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/webp", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/gif", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "304", description = "It has not changed")
    @APIResponse(responseCode = "404", description = "There is no such track, or it has no cover")
    public Response cover(
            @PathParam("path") @Parameter(description = "Path of the track; slashes as they are or encoded")
                    String path,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Parameter(hidden = true) @Nullable String held,
            @Context Request request) {
        Cover cover = covers.find(path).orElseThrow(() -> new NotFoundException("There is no such cover."));
        EntityTag tag = new EntityTag(cover.tag());
        Date modified = Date.from(cover.modified());
        Response.ResponseBuilder unchanged = held == null
                ? request.evaluatePreconditions(modified)
                : isHeld(held, cover.tag()) ? Response.notModified() : null;
        Response.ResponseBuilder answer = unchanged != null
                ? unchanged
                : Response.ok(cover.bytes(), cover.type().mediaType());
        return answer.tag(tag)
                .lastModified(modified)
                .header(HttpHeaders.CACHE_CONTROL, CACHING)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** Whether the list of an {@code If-None-Match} (RFC 9110 section 13.1.2) names a tag; JAX-RS takes the list for one. */
    private static boolean isHeld(String list, String tag) {
        return list.strip().equals("*")
                || Stream.of(list.split(","))
                        .map(String::strip)
                        .map(held -> held.startsWith("W/") ? held.substring(2) : held)
                        .anyMatch(('"' + tag + '"')::equals);
    }
}
