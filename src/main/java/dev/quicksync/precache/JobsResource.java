package dev.quicksync.precache;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What pre-caching does, and how to end it. Answers from memory. */
@Path("/admin/jobs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("admin")
@Cache(noStore = true)
@Tag(name = "Administration")
public class JobsResource {

    private static final String STATE = "state";
    private static final String LIMIT = "limit";
    private static final int USUAL_LIMIT = 100;
    private static final int MOST = 1_000;

    private static final Set<String> STATES = Stream.concat(
                    Arrays.stream(JobState.values()).map(JobState::label),
                    Arrays.stream(TaskState.values()).map(TaskState::label))
            .collect(Collectors.toUnmodifiableSet());

    private final TaskBook tasks;
    private final Precaching precaching;

    JobsResource(TaskBook tasks, Precaching precaching) {
        this.tasks = tasks;
        this.precaching = precaching;
    }

    @GET
    @Operation(operationId = "jobs", summary = "Pre-caching: its tasks, and their jobs")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = JobsView.class)))
    @APIResponse(responseCode = "400", description = "There is no such state, or limit is no number from 1 to 1000")
    @Parameter(
            name = STATE,
            in = ParameterIn.QUERY,
            description = "Only jobs in this state, and tasks in it or with jobs in it",
            schema =
                    @Schema(enumeration = {"running", "queued", "paused", "failed", "completed", "cancelled", "ended"}))
    @Parameter(
            name = LIMIT,
            in = ParameterIn.QUERY,
            description = "The most jobs, and the most tasks, that are listed; counts counts all",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000", defaultValue = "100"))
    public JobsView list(@Context HttpServerRequest request) {
        // Not @QueryParams: those take an empty value for an absent one.
        return new JobsList(state(request.getParam(STATE)), limit(request.getParam(LIMIT))).of(tasks);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "job", summary = "One task")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TaskView.class)))
    @APIResponse(responseCode = "404", description = "There is no such task, or not any more")
    public TaskView get(@PathParam("id") String id) {
        return tasks.find(id).map(TaskView::of).orElseThrow(() -> new NotFoundException("There is no such task."));
    }

    /** What is made of a rendition is removed, unless a listener waits for it too. Of a task that is over, only its row goes. */
    @DELETE
    @Path("{id}")
    @Operation(operationId = "cancelJob", summary = "End a task, or one job of it")
    @APIResponse(responseCode = "204", description = "Ended; a task that was over is forgotten")
    @APIResponse(responseCode = "404", description = "There is no such task, or no such job that is running or waits")
    public CompletionStage<RestResponse<Void>> cancel(@PathParam("id") String id) {
        return precaching.cancel(id).thenApply(known -> {
            if (!known) {
                throw new NotFoundException("There is no such task or job.");
            }
            return RestResponse.noContent();
        });
    }

    private static Optional<String> state(@Nullable String text) {
        if (text != null && !STATES.contains(text)) {
            throw new BadRequestException("state must be one of "
                    + String.join(", ", STATES.stream().sorted().toList()));
        }
        return Optional.ofNullable(text);
    }

    private static int limit(@Nullable String text) {
        if (text == null) {
            return USUAL_LIMIT;
        }
        if (!text.matches("[0-9]{1,4}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST) {
            throw new BadRequestException("limit must be a whole number from 1 to " + MOST);
        }
        return Integer.parseInt(text);
    }
}
