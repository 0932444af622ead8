package dev.quicksync.mixtape;

import dev.quicksync.library.PlayAccess;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Mixtapes for everybody who knows their address, as far as {@code PLAY_ACCESS} lets them. */
@Path("/share")
@PlayAccess
@Tag(name = "Shares")
public class ShareResource {

    /** Long enough for a crowd that follows one link, and short enough for a change to be seen. */
    private static final String CACHING = "public, max-age=60";

    private final Mixtapes mixtapes;
    private final TrackViews tracks;

    ShareResource(Mixtapes mixtapes, TrackViews tracks) {
        this.mixtapes = mixtapes;
        this.tracks = tracks;
    }

    /** As JSON, also for those who would rather have a page: there is none yet. */
    @GET
    @Path("{slug}")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    @Operation(operationId = "share", summary = "A shared mixtape")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ShareView.class)))
    @APIResponse(responseCode = "304", description = "The client's copy is still good")
    @APIResponse(responseCode = "401", description = "PLAY_ACCESS asks for a login")
    @APIResponse(responseCode = "404", description = "There is no such mixtape")
    public RestResponse<ShareView> share(@PathParam("slug") String slug, @Context HttpServerRequest request) {
        Mixtape mixtape = load(slug);
        ShareView view = ShareView.of(mixtape, tracks.of(mixtape));
        return answer(view, MediaType.APPLICATION_JSON, request);
    }

    /** Its addresses are absolute, since players keep playlists apart from where they come from. */
    @GET
    @Path("{slug}.m3u8")
    @Produces("audio/x-mpegurl")
    @Operation(operationId = "sharedPlaylist", summary = "A shared mixtape as a playlist for players")
    @Parameter(
            name = "quality",
            in = ParameterIn.QUERY,
            description = "The quality of all tracks; when it is left out, the originals",
            schema = @Schema(enumeration = {"original", "auto", "ultra", "high", "medium", "low", "saver"}))
    @APIResponse(
            responseCode = "200",
            description = "An extended M3U in UTF-8",
            content = @Content(mediaType = "audio/x-mpegurl", schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "304", description = "The client's copy is still good")
    @APIResponse(responseCode = "400", description = "There is no such quality")
    @APIResponse(responseCode = "401", description = "PLAY_ACCESS asks for a login")
    @APIResponse(responseCode = "404", description = "There is no such mixtape")
    public RestResponse<String> playlist(@PathParam("slug") String slug, @Context HttpServerRequest request) {
        String query = PlaylistQuality.query(request.getParam("quality"));
        Mixtape mixtape = load(slug);
        List<TrackView> shown = tracks.of(mixtape);
        return answer(Playlist.of(mixtape.title(), shown, server(request), query), Playlist.MEDIA_TYPE, request);
    }

    private Mixtape load(String slug) {
        return mixtapes.load(slug).orElseThrow(MixtapeEditor::notThere);
    }

    private static <T> RestResponse<T> answer(T content, String type, HttpServerRequest request) {
        String tag = EntityTags.of(content);
        ResponseBuilder<T> answer = EntityTags.isKnown(request, tag)
                ? ResponseBuilder.create(RestResponse.Status.NOT_MODIFIED)
                : ResponseBuilder.ok(content, type);
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, CACHING)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    /** As the client knows it, by the word of a trusted proxy if there is one; nothing for a client of HTTP/1.0 that did not say. */
    private static String server(HttpServerRequest request) {
        HostAndPort authority = request.authority();
        return authority == null || authority.host().isEmpty() ? "" : request.scheme() + "://" + authority;
    }
}
