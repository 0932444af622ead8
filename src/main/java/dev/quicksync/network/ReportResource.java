package dev.quicksync.network;

import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a listener says of its network. */
@RolesAllowed("user")
@Path("/api/audio/quick-sync/report")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Quick Sync", description = "The right bitrate for each listener.")
public class ReportResource {

    private final Network network;
    private final Asker asker;

    ReportResource(Network network, Asker asker) {
        this.network = network;
        this.asker = asker;
    }

    /** Takes a report for the device that sends it. */
    @POST
    @NonBlocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reportNetwork",
            summary = "Say how fast this listener's network is",
            description =
                    "What it measured itself, for example with probe: bytes and seconds; or what its system takes the connection for.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ReportBody.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReportTaken.class)))
    @APIResponse(
            responseCode = "400",
            description = "A field is unknown, of the wrong type, or can't be; the detail names it")
    public ReportTaken report(@Context HttpServerRequest request, String body) {
        Report report = ReportReader.read(body);
        List<Device> devices = asker.devices(request);
        devices.forEach(device -> network.reported(device, report));
        return ReportTaken.of(report, network.savesData(devices.get(0), Hints.NONE));
    }
}
