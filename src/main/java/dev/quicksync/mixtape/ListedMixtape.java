package dev.quicksync.mixtape;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/**
 * A mixtape as the list shows it.
 *
 * @param trackCount how many tracks it has, those without a file among them
 */
@JsonPropertyOrder({"slug", "title", "description", "track_count", "created_at", "updated_at", "created_by", "version"})
@RegisterForReflection // inside MixtapeList only
record ListedMixtape(
        @JsonIgnore String id,
        String slug,
        String title,
        String description,
        @JsonProperty("track_count") int trackCount,
        @JsonProperty("created_at") Instant createdAt,
        @JsonProperty("updated_at") Instant updatedAt,
        @JsonProperty("created_by") String createdBy,
        int version) {}
