package dev.quicksync.library;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far the catalog is.
 *
 * @param state {@code running} or {@code idle}
 * @param rootMissing whether the music root can't be read, or is empty though it was not; nothing is removed then
 * @param tracks listed now
 * @param added new tracks that this run, or the last one, has found
 * @param changed tracks whose file had changed, or was not read to the end before
 * @param removed tracks that were gone
 * @param errors listed tracks that can't be read
 * @param tagsToRead tracks whose tags are still to be read
 * @param started when the run began
 * @param finished when it was over
 */
@Schema(name = "LibraryScan")
public record ScanStatus(
        @JsonProperty("state") @Schema(enumeration = {"running", "idle"})
        String state,

        @JsonProperty("root_missing") boolean rootMissing,
        @JsonProperty("tracks") int tracks,
        @JsonProperty("new") int added,
        @JsonProperty("changed") int changed,
        @JsonProperty("removed") int removed,
        @JsonProperty("errors") int errors,
        @JsonProperty("tags_to_read") int tagsToRead,
        @JsonProperty("started") @Nullable Instant started,
        @JsonProperty("finished") @Nullable Instant finished) {}
