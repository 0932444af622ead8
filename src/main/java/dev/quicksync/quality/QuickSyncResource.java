package dev.quicksync.quality;

import dev.quicksync.load.LoadMonitor;
import dev.quicksync.load.ServerLoad;
import dev.quicksync.network.Device;
import dev.quicksync.network.DeviceCookie;
import dev.quicksync.network.Hints;
import dev.quicksync.network.Network;
import dev.quicksync.network.NetworkSpeed;
import dev.quicksync.network.SpeedSource;
import dev.quicksync.quality.QuickSyncAnswers.PresetsAnswer;
import dev.quicksync.quality.QuickSyncAnswers.Resources;
import dev.quicksync.quality.QuickSyncAnswers.StatusAnswer;
import dev.quicksync.quality.QuickSyncAnswers.TestAnswer;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which quality suits a listener now (spec "API Reference"). Nothing here blocks: all of it runs on event loops. */
@Path("/api/audio/quick-sync")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("user")
@Tag(name = "Quick Sync", description = "The right bitrate for each listener.")
public class QuickSyncResource {

    private final Assessor assessor;
    private final SpeedTests tests;
    private final Network network;
    private final LoadMonitor load;
    private final SecurityIdentity identity;

    QuickSyncResource(
            Assessor assessor, SpeedTests tests, Network network, LoadMonitor load, SecurityIdentity identity) {
        this.assessor = assessor;
        this.tests = tests;
        this.network = network;
        this.load = load;
        this.identity = identity;
    }

    /** What holds now for the listener who asks. */
    @GET
    @Path("status/")
    @Operation(operationId = "quickSyncStatus", summary = "Network, server, decision and buffer for this listener")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StatusAnswer.class)))
    public CompletionStage<StatusAnswer> status(@Context HttpServerRequest request) {
        return assessor.assess(Askers.of(request, identity), Hints.of(request)).thenApply(StatusAnswer::of);
    }

    /** Measures anew: the server's own download, and the server's load. */
    @POST
    @Path("test/")
    @Operation(operationId = "quickSyncTest", summary = "Run the speed test")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TestAnswer.class)))
    @APIResponse(
            responseCode = "429",
            description = "This listener has run one a moment ago; Retry-After says when the next may be")
    public CompletionStage<TestAnswer> test(@Context HttpServerRequest request) {
        Device listener = Askers.device(request, Device.ownerOf(identity));
        Hints hints = Hints.of(request);
        tests.begin(listener).ifPresent(QuickSyncResource::refuse);
        if (!listener.isNamed()) {
            tests.begin(DeviceCookie.give(request, listener.owner())); // or it would come back as somebody else
        }
        CompletionStage<NetworkSpeed> speed = network.measure();
        CompletionStage<ServerLoad> busy = load.measure();
        return speed.thenCombine(busy, Measured::new)
                .thenCompose(measured -> assessor.assess(listener, hints).thenApply(now -> answer(measured, now)));
    }

    /** What a test has measured. */
    private record Measured(NetworkSpeed speed, ServerLoad system) {}

    private static void refuse(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        throw new ClientErrorException(
                "A speed test was run a moment ago; try again in " + seconds + " s.",
                Response.status(429).header(HttpHeaders.RETRY_AFTER, seconds).build());
    }

    private TestAnswer answer(Measured measured, Assessment now) {
        return new TestAnswer(
                Decimals.round(measured.speed().mbps(), 2),
                measured.speed().source() == SpeedSource.PROBE
                        ? network.firstByte().map(Duration::toMillis).orElse(null)
                        : null,
                Resources.of(measured.system()),
                now.decision().level().label(),
                BigDecimal.valueOf(measured.system().measuredAt().toEpochMilli(), 3),
                QuickSyncStatus.of(now));
    }

    /** All levels, with the speeds from which they are meant to be used. */
    @GET
    @Path("presets/")
    @Operation(operationId = "quickSyncPresets", summary = "The levels and their thresholds")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PresetsAnswer.class)))
    public PresetsAnswer presets() {
        return PresetsAnswer.all();
    }
}
