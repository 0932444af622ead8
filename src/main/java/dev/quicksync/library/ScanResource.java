package dev.quicksync.library;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestResponse;

/** Looking through the music root, for admins. */
@Path("/admin/library/scan")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("admin")
@Cache(noStore = true)
@Tag(name = "Administration")
public class ScanResource {

    private static final Logger LOG = Logger.getLogger(ScanResource.class);

    private final CatalogKeeper keeper;

    ScanResource(CatalogKeeper keeper) {
        this.keeper = keeper;
    }

    /** Answers from memory. */
    @GET
    @Operation(operationId = "libraryScan", summary = "How far the catalog of the music is")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ScanStatus.class)))
    public ScanStatus status() {
        return keeper.status();
    }

    /** It begins within a second, or joins what is going on. */
    @POST
    @Operation(operationId = "scanLibrary", summary = "Look through the music root now")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = ScanStatus.class)))
    public RestResponse<ScanStatus> scan() {
        ScanStatus begun = keeper.scan();
        LOG.info("The music root is looked through on request");
        return RestResponse.status(RestResponse.Status.ACCEPTED, begun);
    }
}
