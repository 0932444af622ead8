package dev.quicksync.mixtape;

import dev.quicksync.mixtape.MixtapeFields.MixtapeChange;
import dev.quicksync.mixtape.MixtapeFields.NewMixtape;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;

/** Mixtapes, for all who have logged in (DESIGN.md "Who may do what"). */
@Path("/api/mixtapes")
@RolesAllowed("user")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mixtapes")
public class MixtapeResource {

    private static final Logger LOG = Logger.getLogger(MixtapeResource.class);
    private static final int USUAL_LIMIT = 50;
    private static final int MOST = 200;

    private final Mixtapes mixtapes;
    private final MixtapeEditor editor;
    private final MixtapeAnswers answers;
    private final SecurityIdentity caller;

    MixtapeResource(Mixtapes mixtapes, MixtapeEditor editor, MixtapeAnswers answers, SecurityIdentity caller) {
        this.mixtapes = mixtapes;
        this.editor = editor;
        this.answers = answers;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "mixtapes", summary = "Which mixtapes there are, most recently changed first")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "How many at most; 50 when it is left out",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "The next_cursor of the page before",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MixtapeList.class)))
    @APIResponse(responseCode = "400", description = "limit or cursor won't do")
    public RestResponse<MixtapeList> list(@Context HttpServerRequest request) {
        int limit = limit(request.getParam("limit"));
        Optional<Cursor> after = Optional.ofNullable(request.getParam("cursor"))
                .map(text -> Cursor.parse(text)
                        .orElseThrow(() -> new BadRequestException("cursor: no list has given this one")));
        return RestResponse.ResponseBuilder.ok(MixtapeList.of(mixtapes.page(after, limit), limit))
                .header("Cache-Control", MixtapeAnswers.CACHING)
                .build();
    }

    private static int limit(String text) {
        if (text == null) {
            return USUAL_LIMIT;
        }
        if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST) {
            throw new BadRequestException("limit: must be a whole number from 1 to " + MOST);
        }
        return Integer.parseInt(text);
    }

    /** Its slug is made from the title, and stays. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createMixtape", summary = "Make a mixtape")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewMixtape.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = MixtapeView.class)))
    @APIResponse(responseCode = "400", description = "A field is missing, unknown or won't do; the detail names it")
    @APIResponse(responseCode = "422", description = "There are no such tracks, the detail names them; or too many")
    public RestResponse<MixtapeView> create(String body) {
        Mixtape made = editor.create(WantedMixtape.parse(body), caller());
        LOG.infof("%s made the mixtape %s", caller(), made.slug());
        return answers.created(made);
    }

    @GET
    @Path("{slug}")
    @Operation(operationId = "mixtape", summary = "One mixtape with its tracks")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MixtapeView.class)))
    @APIResponse(responseCode = "304", description = "The client's copy is still good")
    @APIResponse(responseCode = "404", description = "There is no such mixtape")
    public RestResponse<MixtapeView> get(@PathParam("slug") String slug, @Context HttpServerRequest request) {
        return answers.read(mixtapes.load(slug).orElseThrow(MixtapeEditor::notThere), request);
    }

    @PATCH
    @Path("{slug}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeMixtape", summary = "Change a mixtape's texts; asks for If-Match")
    @RequestBody(content = @Content(schema = @Schema(implementation = MixtapeChange.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MixtapeView.class)))
    @APIResponse(responseCode = "400", description = "A field is unknown or won't do; the detail names it")
    @APIResponse(responseCode = "404", description = "There is no such mixtape")
    @APIResponse(responseCode = "412", description = "The mixtape has been changed meanwhile")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<MixtapeView> change(
            @PathParam("slug") String slug, String body, @Context HttpServerRequest request) {
        Condition condition = Condition.required(request);
        Mixtape changed = editor.change(slug, condition, TextChange.parse(body));
        LOG.infof("%s changed the mixtape %s", caller(), changed.slug());
        return answers.ok(changed);
    }

    /** What it answers can be sent to make the mixtape again. */
    @DELETE
    @Path("{slug}")
    @Operation(
            operationId = "removeMixtape",
            summary = "Remove a mixtape; asks for If-Match, and answers with what it was, which makes it again")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MixtapeView.class)))
    @APIResponse(responseCode = "404", description = "There is no such mixtape")
    @APIResponse(responseCode = "412", description = "The mixtape has been changed meanwhile")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<MixtapeView> remove(@PathParam("slug") String slug, @Context HttpServerRequest request) {
        Mixtape removed = editor.remove(slug, Condition.required(request));
        LOG.infof("%s removed the mixtape %s", caller(), removed.slug());
        return answers.removed(removed);
    }

    private String caller() {
        return caller.getPrincipal().getName();
    }
}
