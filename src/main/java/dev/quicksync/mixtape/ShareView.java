package dev.quicksync.mixtape;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mixtape as everybody sees it who knows its address.
 *
 * @param linerNotes Markdown, as it was written
 * @param duration of its tracks together, where it is known, in seconds
 * @param playlist where the playlist for players is, from the server's root
 */
@JsonPropertyOrder({
    "slug",
    "title",
    "description",
    "liner_notes",
    "created_at",
    "updated_at",
    "duration",
    "playlist",
    "tracks"
})
record ShareView(
        String slug,
        String title,
        String description,
        @JsonProperty("liner_notes") String linerNotes,
        @JsonProperty("created_at") Instant createdAt,
        @JsonProperty("updated_at") Instant updatedAt,
        double duration,
        String playlist,
        List<SharedTrack> tracks) {

    /**
     * A track of a shared mixtape; null is what is not known.
     *
     * @param path relative to the music root
     * @param url where the track is played, from the server's root; null when its file is missing
     * @param cover where its picture is, from the server's root; null when it has none
     */
    @JsonPropertyOrder({"path", "missing", "title", "artist", "album", "duration", "url", "cover"})
    @RegisterForReflection // inside ShareView only
    record SharedTrack(
            String path,
            boolean missing,
            String title,
            @Nullable String artist,
            @Nullable String album,
            @Nullable Double duration,
            @Nullable String url,
            @Nullable String cover) {

        static SharedTrack of(TrackView track) {
            return new SharedTrack(
                    track.path(),
                    track.missing(),
                    track.title(),
                    track.artist(),
                    track.album(),
                    track.duration(),
                    track.missing() ? null : TrackAddress.ofPlay(track.path()),
                    track.hasCover() ? TrackAddress.ofCover(track.path()) : null);
        }
    }

    static ShareView of(Mixtape mixtape, List<TrackView> tracks) {
        return new ShareView(
                mixtape.slug(),
                mixtape.title(),
                mixtape.description(),
                mixtape.linerNotes(),
                mixtape.createdAt(),
                mixtape.updatedAt(),
                TrackViews.seconds(tracks),
                "/share/" + TrackAddress.encoded(mixtape.slug()) + ".m3u8",
                tracks.stream().map(SharedTrack::of).toList());
    }
}
