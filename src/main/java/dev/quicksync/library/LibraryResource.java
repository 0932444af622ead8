package dev.quicksync.library;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/** What music there is, for whoever may hear it. Lists come in pages; a page is not shifted by what comes or goes elsewhere. */
@Path("/api/library")
@Produces(MediaType.APPLICATION_JSON)
@PlayAccess
@Cache(noCache = true, isPrivate = true)
@Tag(name = "Library")
public class LibraryResource {

    private static final String Q_SAYS =
            "Words that must all be there, each at least as the beginning of one, whatever" + " the case and accents";
    private static final String ARTIST_SAYS = "Only of this artist, whatever the case and accents";
    private static final String CURSOR_SAYS = "next_cursor of the page before; without it the first page";

    private final CatalogLists lists;
    private final CatalogKeeper keeper;

    LibraryResource(CatalogLists lists, CatalogKeeper keeper) {
        this.lists = lists;
        this.keeper = keeper;
    }

    /** By artist, album, number, title and path. */
    @GET
    @Path("tracks")
    @Parameter(name = "q", in = ParameterIn.QUERY, description = Q_SAYS, schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "artist",
            in = ParameterIn.QUERY,
            description = ARTIST_SAYS,
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "album",
            in = ParameterIn.QUERY,
            description = "Only of this album, whatever the case and accents",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "50"))
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = CURSOR_SAYS,
            schema = @Schema(type = SchemaType.STRING))
    @Operation(
            operationId = "libraryTracks",
            summary = "Tracks by artist, album, number and title; or those searched for")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = LibraryAnswers.Tracks.class)))
    @APIResponse(responseCode = "400", description = "limit, cursor or q won't do; the detail says why")
    public LibraryAnswers.Tracks tracks(@Context HttpServerRequest request) throws SQLException {
        ListQuery query = ListQuery.of(request, Cursor.Kind.TRACKS);
        Page<CatalogTrack> page = lists.tracks(query.filter(), query.after(), query.limit());
        return new LibraryAnswers.Tracks(
                page.map(LibraryAnswers.TrackView::of).rows(),
                ListQuery.next(Cursor.Kind.TRACKS, page).orElse(null),
                query.filter().isEmpty() ? keeper.counts().tracks() : null);
    }

    /** By artist and name. */
    @GET
    @Path("albums")
    @Parameter(name = "q", in = ParameterIn.QUERY, description = Q_SAYS, schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "artist",
            in = ParameterIn.QUERY,
            description = ARTIST_SAYS,
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "50"))
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = CURSOR_SAYS,
            schema = @Schema(type = SchemaType.STRING))
    @Operation(operationId = "libraryAlbums", summary = "Albums by artist and name")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = LibraryAnswers.Albums.class)))
    @APIResponse(responseCode = "400", description = "limit, cursor or q won't do; the detail says why")
    public LibraryAnswers.Albums albums(@Context HttpServerRequest request) throws SQLException {
        ListQuery query = ListQuery.of(request, Cursor.Kind.ALBUMS);
        Page<CatalogLists.Album> page = lists.albums(query.filter(), query.after(), query.limit());
        return new LibraryAnswers.Albums(
                page.map(LibraryAnswers.AlbumView::of).rows(),
                ListQuery.next(Cursor.Kind.ALBUMS, page).orElse(null));
    }

    /** By name. */
    @GET
    @Path("artists")
    @Parameter(name = "q", in = ParameterIn.QUERY, description = Q_SAYS, schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "50"))
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = CURSOR_SAYS,
            schema = @Schema(type = SchemaType.STRING))
    @Operation(operationId = "libraryArtists", summary = "Artists by name")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = LibraryAnswers.Artists.class)))
    @APIResponse(responseCode = "400", description = "limit, cursor or q won't do; the detail says why")
    public LibraryAnswers.Artists artists(@Context HttpServerRequest request) throws SQLException {
        ListQuery query = ListQuery.of(request, Cursor.Kind.ARTISTS);
        Page<CatalogLists.Artist> page = lists.artists(query.filter(), query.after(), query.limit());
        return new LibraryAnswers.Artists(
                page.map(artist -> new LibraryAnswers.ArtistView(artist.name(), artist.albums(), artist.tracks()))
                        .rows(),
                ListQuery.next(Cursor.Kind.ARTISTS, page).orElse(null));
    }
}
