package dev.quicksync.rendition;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Administration of the cache (spec "Admin Endpoints"). */
@Path("/admin/cache")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("admin")
@Tag(name = "Administration")
public class CacheResource {

    private static final Logger LOG = Logger.getLogger(CacheResource.class);

    private static final String OLDER_THAN_DAYS = "older_than_days";

    private static final String QUALITY = "quality";
    private static final String PATH = "path";
    private static final String DRY_RUN = "dry_run";

    private final RenditionStore store;
    private final CacheReport report;
    private final Ladder ladder;
    private final Clock clock;

    CacheResource(RenditionStore store, CacheReport report, Ladder ladder, Clock clock) {
        this.store = store;
        this.report = report;
        this.ladder = ladder;
        this.clock = clock;
    }

    /** Answers from memory, however many renditions there are. */
    @GET
    @Path("stats")
    @Operation(operationId = "cacheStats", summary = "How full the cache is, and how well it does")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CacheStats.class)))
    public CacheStats stats() {
        return report.stats();
    }

    /**
     * Removes renditions. One that is being made is none yet; one that is being sent is sent to its end.
     *
     * @param request with {@code older_than_days}: only those made more than this many days ago; all when it is absent or 0; with
     *     {@code quality}, {@code path}: see {@link ClearFilter}; with {@code dry_run=true}: nothing is removed
     */
    @POST
    @Path("clear")
    @Operation(operationId = "clearCache", summary = "Remove renditions that fit all parameters")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CacheCleared.class)))
    @APIResponse(responseCode = "400", description = "A parameter makes no sense")
    @Parameter(
            name = OLDER_THAN_DAYS,
            in = ParameterIn.QUERY,
            description = "Only renditions made more than this many days ago",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0"))
    @Parameter(
            name = QUALITY,
            in = ParameterIn.QUERY,
            description = "Only renditions of this rung, such as low",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = PATH,
            in = ParameterIn.QUERY,
            description = "Only renditions of the track at this path, or of all tracks in this directory",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = DRY_RUN,
            in = ParameterIn.QUERY,
            description = "true: remove nothing, and answer what would go",
            schema = @Schema(type = SchemaType.BOOLEAN))
    public CacheCleared clear(@Context HttpServerRequest request) {
        // No @QueryParam: that takes an empty value for an absent one, and would clear everything.
        ClearFilter filter;
        boolean dryRun;
        try {
            filter = ClearFilter.parse(
                    parameter(request, OLDER_THAN_DAYS), parameter(request, QUALITY), parameter(request, PATH), ladder);
            dryRun = flag(parameter(request, DRY_RUN));
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(e.getMessage());
        }
        int files = 0;
        long bytes = 0;
        for (Rendition rendition : store.select(filter.at(clock.instant()))) {
            if (dryRun || store.remove(rendition)) {
                files++;
                bytes += rendition.size();
            }
        }
        String message = filter.message(dryRun ? "Would clear" : "Cleared", files);
        LOG.info(message);
        return new CacheCleared(files, message, bytes, dryRun);
    }

    private static @Nullable String parameter(HttpServerRequest request, String name) {
        List<String> values = request.params().getAll(name);
        if (values.size() > 1) {
            throw new IllegalArgumentException(name + " is given more than once");
        }
        return values.isEmpty() ? null : values.get(0);
    }

    private static boolean flag(@Nullable String text) {
        if (text != null && !text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("dry_run must be true or false");
        }
        return "true".equals(text);
    }
}
