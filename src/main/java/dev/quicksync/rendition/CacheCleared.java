package dev.quicksync.rendition;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was cleared (spec "POST /admin/cache/clear").
 *
 * @param deletedFiles number of renditions that are gone, or would be
 * @param message the same as a sentence
 * @param freedBytes what they took of the disk
 * @param dryRun whether it was only asked what would go
 */
@Schema(name = "CacheCleared")
public record CacheCleared(
        @JsonProperty("deleted_files") int deletedFiles,
        String message,
        @JsonProperty("freed_bytes") long freedBytes,
        @JsonProperty("dry_run") boolean dryRun) {}
