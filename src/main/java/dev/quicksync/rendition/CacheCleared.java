package dev.quicksync.rendition;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was cleared (spec "POST /admin/cache/clear").
 *
 * @param deletedFiles number of renditions that are gone
 * @param message the same as a sentence
 */
@Schema(name = "CacheCleared")
public record CacheCleared(@JsonProperty("deleted_files") int deletedFiles, String message) {}
