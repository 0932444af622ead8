package dev.quicksync.precache;

import dev.quicksync.library.TrackPath;
import dev.quicksync.mixtape.Mixtapes;
import dev.quicksync.rendition.Ladder;
import dev.quicksync.rendition.Renditions;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Starts pre-caching by hand. */
@Path("/admin/precache")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("admin")
@Tag(name = "Administration")
public class PrecacheResource {

    private static final int UNPROCESSABLE = 422;
    private static final String DRY_RUN = "dry_run";

    private final Precaching precaching;
    private final PrecacheSettings settings;
    private final Ladder ladder;
    private final Mixtapes mixtapes;
    private final Renditions renditions;

    PrecacheResource(
            Precaching precaching, PrecacheSettings settings, Ladder ladder, Mixtapes mixtapes, Renditions renditions) {
        this.precaching = precaching;
        this.settings = settings;
        this.ladder = ladder;
        this.mixtapes = mixtapes;
        this.renditions = renditions;
    }

    /** Takes it on, and answers before anything is planned. It runs at any hour, and as long as it takes. */
    @POST
    @Operation(operationId = "precache", summary = "Prepare mixtapes and the most played tracks now")
    @RequestBody(required = false, content = @Content(schema = @Schema(implementation = PrecacheBody.class)))
    @Parameter(
            name = DRY_RUN,
            in = ParameterIn.QUERY,
            description = "Only say what would be made",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @APIResponse(
            responseCode = "202",
            description = "Taken on; Location is the task",
            content = @Content(schema = @Schema(implementation = TaskView.class)))
    @APIResponse(
            responseCode = "200",
            description = "A task that was asked for the same is not over yet; with dry_run, a PrecachePlan",
            content = @Content(schema = @Schema(oneOf = {TaskView.class, PlanView.class})))
    @APIResponse(responseCode = "400", description = "A field is unknown or won't do; the detail names it")
    @APIResponse(responseCode = "409", description = "The cache is off")
    @APIResponse(responseCode = "422", description = "There is no such mixtape")
    public Response precache(@Nullable String body, @Context HttpServerRequest request) {
        boolean dryRun = dryRun(request.getParam(DRY_RUN));
        PrecacheRequest asked = PrecacheRequest.parse(body, ladder);
        if (!renditions.areEnabled()) {
            throw new WebApplicationException("The cache is off (AUDIO_CACHE_ENABLED=false).", 409);
        }
        asked.mixtape().ifPresent(this::requireMixtape);
        Order order = asked.order(settings);
        if (dryRun) {
            return Response.ok(PlanView.of(precaching.preview(order))).build();
        }
        Precaching.Taken taken = precaching.submit(order);
        return Response.status(taken.isNew() ? Response.Status.ACCEPTED : Response.Status.OK)
                .location(URI.create("/admin/jobs/" + taken.task().id()))
                .entity(TaskView.of(taken.task()))
                .build();
    }

    private void requireMixtape(String slug) {
        if (mixtapes.find(slug).isEmpty()) {
            throw new WebApplicationException(
                    "mixtape: there is no \"" + TrackPath.printable(slug) + "\"", UNPROCESSABLE);
        }
    }

    private static boolean dryRun(@Nullable String text) {
        if (text == null || text.equals("false")) {
            return false;
        }
        if (text.equals("true")) {
            return true;
        }
        throw new BadRequestException("dry_run must be true or false");
    }
}
