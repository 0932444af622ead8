package dev.quicksync.mixtape;

import dev.quicksync.mixtape.MixtapeFields.NewTracks;
import dev.quicksync.mixtape.MixtapeFields.TrackOrder;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The tracks of a mixtape. Each answer shows the mixtape as it is then. */
@Path("/api/mixtapes/{slug}/tracks")
@RolesAllowed("user")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mixtapes")
public class TrackListResource {

    private final MixtapeEditor editor;
    private final MixtapeAnswers answers;

    TrackListResource(MixtapeEditor editor, MixtapeAnswers answers) {
        this.editor = editor;
        this.answers = answers;
    }

    /** All of them or none; what others add at the same time stays. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addTracks", summary = "Add tracks to a mixtape; If-Match is honoured")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewTracks.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MixtapeView.class)))
    @APIResponse(responseCode = "400", description = "A field is missing, unknown or won't do; the detail names it")
    @APIResponse(responseCode = "404", description = "There is no such mixtape")
    @APIResponse(responseCode = "412", description = "The mixtape has been changed meanwhile")
    @APIResponse(responseCode = "422", description = "There are no such tracks, the detail names them; or too many")
    public RestResponse<MixtapeView> add(
            @PathParam("slug") String slug, String body, @Context HttpServerRequest request) {
        MixtapeBody fields = MixtapeBody.read(body, Set.of("tracks", "position"));
        List<String> paths = fields.paths("tracks");
        if (paths.isEmpty()) {
            throw new BadRequestException("tracks: must name at least one");
        }
        return answers.ok(editor.add(slug, Condition.of(request), paths, fields.number("position")));
    }

    /** Neither adds nor removes any. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "orderTracks", summary = "Bring a mixtape's tracks into another order; asks for If-Match")
    @RequestBody(content = @Content(schema = @Schema(implementation = TrackOrder.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MixtapeView.class)))
    @APIResponse(responseCode = "400", description = "A field is missing, unknown or won't do; the detail names it")
    @APIResponse(responseCode = "404", description = "There is no such mixtape")
    @APIResponse(responseCode = "412", description = "The mixtape has been changed meanwhile")
    @APIResponse(responseCode = "422", description = "The order does not name each track once")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<MixtapeView> order(
            @PathParam("slug") String slug, String body, @Context HttpServerRequest request) {
        Condition condition = Condition.required(request);
        List<Integer> order = MixtapeBody.read(body, Set.of("order")).numbers("order");
        return answers.ok(editor.reorder(slug, condition, order));
    }

    /** By the id that the track has in the mixtape. */
    @DELETE
    @Path("{entry}")
    @Operation(operationId = "removeTrack", summary = "Take a track out of a mixtape; If-Match is honoured")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MixtapeView.class)))
    @APIResponse(responseCode = "404", description = "There is no such mixtape, or no such track in it")
    @APIResponse(responseCode = "412", description = "The mixtape has been changed meanwhile")
    public RestResponse<MixtapeView> remove(
            @PathParam("slug") String slug, @PathParam("entry") String entry, @Context HttpServerRequest request) {
        if (!entry.matches("[0-9]{1,9}")) {
            throw new NotFoundException("There is no such track in the mixtape.");
        }
        return answers.ok(editor.removeTrack(slug, Condition.of(request), Integer.parseInt(entry)));
    }
}
