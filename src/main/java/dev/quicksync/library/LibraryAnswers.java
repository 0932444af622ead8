package dev.quicksync.library;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The JSON of the lists below {@code /api/library}; what is not known is null. */
public final class LibraryAnswers {

    private LibraryAnswers() {}

    /**
     * A page of tracks.
     *
     * @param nextCursor of the page behind it; null on the last one
     * @param total how many tracks there are, where nothing was searched for
     */
    @Schema(name = "LibraryTracks")
    public record Tracks(
            @JsonProperty("tracks") List<TrackView> tracks,
            @JsonProperty("next_cursor") @Nullable String nextCursor,

            @JsonProperty("total") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer total) {}

    /**
     * A track.
     *
     * @param path below the music root; {@code /play/{path}} plays it
     * @param size in bytes
     * @param modified milliseconds since the epoch
     * @param duration in seconds
     * @param bitrate in kbps
     * @param sampleRate in Hz
     * @param title of the tag, or the file's name
     * @param error why it can't be read
     */
    @Schema(name = "LibraryTrack")
    public record TrackView(
            @JsonProperty("path") String path,
            @JsonProperty("size") long size,
            @JsonProperty("modified") long modified,
            @JsonProperty("duration") @Nullable Double duration,
            @JsonProperty("codec") @Nullable String codec,
            @JsonProperty("bitrate") @Nullable Integer bitrate,
            @JsonProperty("sample_rate") @Nullable Integer sampleRate,
            @JsonProperty("channels") @Nullable Integer channels,
            @JsonProperty("title") String title,
            @JsonProperty("artist") @Nullable String artist,
            @JsonProperty("album") @Nullable String album,
            @JsonProperty("track_number") @Nullable Integer trackNumber,
            @JsonProperty("year") @Nullable Integer year,
            @JsonProperty("has_cover") boolean hasCover,
            @JsonProperty("error") @Nullable String error) {

        static TrackView of(CatalogTrack track) {
            return new TrackView(
                    track.path(),
                    track.size(),
                    track.modifiedNanos() / 1_000_000,
                    rounded(track.seconds()),
                    track.codec().orElse(null),
                    number(track.kbps()),
                    number(track.sampleRate()),
                    number(track.channels()),
                    track.titleOrStem(),
                    track.artist().orElse(null),
                    track.album().orElse(null),
                    number(track.trackNumber()),
                    number(track.year()),
                    track.hasCover(),
                    track.error().orElse(null));
        }
    }

    /** A page of albums. */
    @Schema(name = "LibraryAlbums")
    public record Albums(
            @JsonProperty("albums") List<AlbumView> albums,
            @JsonProperty("next_cursor") @Nullable String nextCursor) {}

    /**
     * An album.
     *
     * @param artist of the album where its tags say so, else of its tracks
     * @param year of its latest track
     * @param tracks how many
     * @param duration of all together, in seconds
     * @param cover path of a track that has its cover
     */
    @Schema(name = "LibraryAlbum")
    public record AlbumView(
            @JsonProperty("album") String album,
            @JsonProperty("artist") @Nullable String artist,
            @JsonProperty("year") @Nullable Integer year,
            @JsonProperty("tracks") int tracks,
            @JsonProperty("duration") double duration,
            @JsonProperty("cover") @Nullable String cover) {

        static AlbumView of(CatalogLists.Album album) {
            return new AlbumView(
                    album.name(),
                    album.artist().orElse(null),
                    album.year().orElse(null),
                    album.tracks(),
                    rounded(album.seconds()),
                    album.cover().orElse(null));
        }
    }

    /** A page of artists. */
    @Schema(name = "LibraryArtists")
    public record Artists(
            @JsonProperty("artists") List<ArtistView> artists,
            @JsonProperty("next_cursor") @Nullable String nextCursor) {}

    /**
     * An artist.
     *
     * @param albums on how many albums there are tracks
     * @param tracks how many
     */
    @Schema(name = "LibraryArtist")
    public record ArtistView(
            @JsonProperty("name") String name,
            @JsonProperty("albums") int albums,
            @JsonProperty("tracks") int tracks) {}

    private static @Nullable Integer number(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }

    private static @Nullable Double rounded(OptionalDouble seconds) {
        return seconds.isPresent() ? rounded(seconds.getAsDouble()) : null;
    }

    /** To a thousandth. */
    private static double rounded(double seconds) {
        return Math.round(seconds * 1000) / 1000.0;
    }
}
