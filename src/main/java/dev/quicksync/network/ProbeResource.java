package dev.quicksync.network;

import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Bytes that mean nothing, for a listener to measure its own path by. */
@RolesAllowed("user")
@Path("/api/audio/quick-sync/probe")
@Tag(name = "Quick Sync", description = "The right bitrate for each listener.")
public class ProbeResource {

    private static final String BYTES = "bytes";
    private static final String DEFAULT_BYTES = "1000000";
    private static final int MOST_BYTES = 10_000_000;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,8}");

    private final Network network;
    private final Asker asker;

    ProbeResource(Network network, Asker asker) {
        this.network = network;
        this.asker = asker;
    }

    /**
     * Sends so many bytes, and takes down how fast they went.
     *
     * @param request with {@code bytes}, from 1 to 10,000,000; 1,000,000 when it is absent
     */
    @GET
    @NonBlocking
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "probeNetwork",
            summary = "Bytes to measure the path to this listener by",
            description = "They can't be compressed and are never cached. The server measures the transfer too.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            contentMediaType = MediaType.APPLICATION_OCTET_STREAM)))
    @APIResponse(responseCode = "400", description = "bytes is no whole number from 1 to 10000000")
    @Parameter(
            name = BYTES,
            in = ParameterIn.QUERY,
            description = "How many",
            schema =
                    @Schema(
                            type = SchemaType.INTEGER,
                            minimum = "1",
                            maximum = "10000000",
                            defaultValue = DEFAULT_BYTES))
    public Response probe(@Context HttpServerRequest request) {
        // Not a @QueryParam: that takes an empty value for an absent one.
        String asked = request.getParam(BYTES);
        int bytes = bytes(asked == null ? DEFAULT_BYTES : asked);
        List<Device> devices = asker.devices(request);
        Response.ResponseBuilder response =
                Response.ok().type(MediaType.APPLICATION_OCTET_STREAM).header(HttpHeaders.CACHE_CONTROL, "no-store");
        return request.method().equals(HttpMethod.HEAD)
                ? response.header(HttpHeaders.CONTENT_LENGTH, bytes).build()
                : response.entity(new Noise(bytes, network.transfer(devices, OptionalInt.empty())))
                        .build();
    }

    private static int bytes(String text) {
        int bytes = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
        if (bytes < 1 || bytes > MOST_BYTES) {
            throw new BadRequestException("bytes must be a whole number from 1 to " + MOST_BYTES);
        }
        return bytes;
    }
}
