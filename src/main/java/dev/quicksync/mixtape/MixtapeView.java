package dev.quicksync.mixtape;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A mixtape as those see it who may edit it.
 *
 * @param linerNotes Markdown, as it was written
 * @param duration of its tracks together, where it is known, in seconds
 */
@JsonPropertyOrder({
    "slug",
    "title",
    "description",
    "liner_notes",
    "created_at",
    "updated_at",
    "created_by",
    "version",
    "duration",
    "tracks"
})
record MixtapeView(
        String slug,
        String title,
        String description,
        @JsonProperty("liner_notes") String linerNotes,
        @JsonProperty("created_at") Instant createdAt,
        @JsonProperty("updated_at") Instant updatedAt,
        @JsonProperty("created_by") String createdBy,
        int version,
        double duration,
        List<TrackView> tracks) {

    /** All of its fields. */
    static final Set<String> FIELDS = Set.of(
            "slug",
            "title",
            "description",
            "liner_notes",
            "created_at",
            "updated_at",
            "created_by",
            "version",
            "duration",
            "tracks");

    static MixtapeView of(Mixtape mixtape, List<TrackView> tracks) {
        return new MixtapeView(
                mixtape.slug(),
                mixtape.title(),
                mixtape.description(),
                mixtape.linerNotes(),
                mixtape.createdAt(),
                mixtape.updatedAt(),
                mixtape.createdBy(),
                mixtape.version(),
                TrackViews.seconds(tracks),
                tracks);
    }
}
