package dev.quicksync.mixtape;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A track of a mixtape as an answer shows it; null is what is not known.
 *
 * @param id of the place in the mixtape, as long as the track is in it
 * @param path relative to the music root
 * @param missing whether there is no such file now
 * @param title its tag, or the name of its file
 * @param duration in seconds
 */
@JsonPropertyOrder({"id", "path", "missing", "title", "artist", "album", "duration", "has_cover"})
@RegisterForReflection // inside MixtapeView only
record TrackView(
        int id,
        String path,
        boolean missing,
        String title,
        @Nullable String artist,
        @Nullable String album,
        @Nullable Double duration,
        @JsonProperty("has_cover") boolean hasCover) {

    /** All of its fields. */
    static final Set<String> FIELDS =
            Set.of("id", "path", "missing", "title", "artist", "album", "duration", "has_cover");
}
