package dev.quicksync.mixtape;

import dev.quicksync.mixtape.ProgressMessage.Progress;
import dev.quicksync.mixtape.ProgressMessage.Removed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** The progress of work for a mixtape, such as its pre-caching, as Server-Sent Events (HTML standard, section 9.2). */
@Path("/api/mixtapes")
@RolesAllowed("user")
@Tag(name = "Mixtapes")
public class ProgressResource {

    private static final long RETRY_SECONDS = 30;

    private final Mixtapes mixtapes;
    private final MixtapeProgress progress;

    ProgressResource(Mixtapes mixtapes, MixtapeProgress progress) {
        this.mixtapes = mixtapes;
        this.progress = progress;
    }

    /** Begins with how all tasks stand, and goes on until the client leaves, the mixtape is removed or the server stops. */
    @GET
    @Path("{slug}/progress")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Blocking
    @Operation(operationId = "mixtapeProgress", summary = "Follow the work that is done for a mixtape")
    @APIResponse(
            responseCode = "200",
            description =
                    "Events named progress, the latest of each task first; removed, when the mixtape has been removed",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = ProgressEvent.class)))
    @APIResponse(responseCode = "404", description = "There is no such mixtape")
    @APIResponse(responseCode = "503", description = "There are too many subscribers")
    public Multi<OutboundSseEvent> follow(
            @PathParam("slug") String slug, @Context RoutingContext context, @Context Sse sse) {
        // Before the mixtape is looked for: one that is removed meanwhile ends it.
        ProgressStream stream = progress.open(slug)
                .orElseThrow(() -> new ServiceUnavailableException("There are too many subscribers.", RETRY_SECONDS));
        context.addEndHandler(ended -> progress.close(stream)); // also when nobody comes to subscribe
        if (mixtapes.find(slug).isEmpty()) {
            throw MixtapeEditor.notThere();
        }
        describe(context.response());
        return stream.messages(() -> progress.close(stream)).map(message -> event(sse, message));
    }

    /** Says the same without following anything, which would not end. */
    @HEAD
    @Path("{slug}/progress")
    @Operation(hidden = true)
    public RestResponse<Void> look(@PathParam("slug") String slug, @Context RoutingContext context) {
        if (mixtapes.find(slug).isEmpty()) {
            throw MixtapeEditor.notThere();
        }
        describe(context.response());
        return ResponseBuilder.<Void>ok()
                .header("Content-Type", MediaType.SERVER_SENT_EVENTS)
                .build();
    }

    private static void describe(HttpServerResponse response) {
        response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store").putHeader("X-Accel-Buffering", "no"); // nginx
    }

    private static OutboundSseEvent event(Sse sse, ProgressMessage message) {
        OutboundSseEvent.Builder event = sse.newEventBuilder();
        if (message instanceof Progress told) {
            event.name("progress").id(Long.toString(told.id())).data(ProgressEvent.class, told.event());
        } else if (message instanceof Removed removed) {
            event.name("removed").data(Removed.class, removed);
        } else {
            event.comment("");
        }
        return event.build();
    }
}
