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
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

/** Administration of the cache (spec "Admin Endpoints"). */
@Path("/admin/cache")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("admin")
@Tag(name = "Administration")
public class CacheResource {

    private static final Logger LOG = Logger.getLogger(CacheResource.class);

    private static final String OLDER_THAN_DAYS = "older_than_days";

    private final RenditionStore store;
    private final CacheDirectory directory;
    private final Clock clock;

    CacheResource(RenditionStore store, CacheDirectory directory, Clock clock) {
        this.store = store;
        this.directory = directory;
        this.clock = clock;
    }

    /** Answers from memory, however many renditions there are. */
    @GET
    @Path("stats")
    @Operation(operationId = "cacheStats", summary = "How full the cache is")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CacheStats.class)))
    public CacheStats stats() {
        return CacheStats.of(store.bytes(), store.count(), directory.path().toString());
    }

    /**
     * Removes renditions. One that is being made is none yet; one that is being sent is sent to its end.
     *
     * @param request with {@code older_than_days}: only those made more than this many days ago; all when it is absent or 0
     */
    @POST
    @Path("clear")
    @Operation(operationId = "clearCache", summary = "Remove renditions")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CacheCleared.class)))
    @APIResponse(responseCode = "400", description = "older_than_days is no whole number from 0")
    @Parameter(
            name = OLDER_THAN_DAYS,
            in = ParameterIn.QUERY,
            description = "Only renditions made more than this many days ago",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0"))
    public CacheCleared clear(@Context HttpServerRequest request) {
        // Not a @QueryParam: that takes an empty value for an absent one, and would clear everything.
        String olderThanDays = request.getParam(OLDER_THAN_DAYS);
        int days = olderThanDays == null ? 0 : days(olderThanDays);
        int deleted = store.clear(days == 0 ? Instant.MAX : clock.instant().minus(Duration.ofDays(days)));
        String message = days == 0
                ? "Cleared all " + deleted + " cached files"
                : "Cleared " + deleted + " cached files older than " + days + " days";
        LOG.info(message);
        return new CacheCleared(deleted, message);
    }

    private static int days(String text) {
        if (!text.matches("[0-9]{1,6}")) {
            throw new BadRequestException("older_than_days must be a whole number from 0 to 999999");
        }
        return Integer.parseInt(text);
    }
}
