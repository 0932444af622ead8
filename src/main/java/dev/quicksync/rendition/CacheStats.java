package dev.quicksync.rendition;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How full the cache is (spec "GET /admin/cache/stats").
 *
 * @param cacheSizeBytes size of all renditions in bytes
 * @param cacheSizeMb the same in units of 1024 · 1024 bytes, to two places
 * @param cachedFiles number of renditions
 * @param cacheDir where they lie
 */
@Schema(name = "CacheStats")
public record CacheStats(
        @JsonProperty("cache_size_bytes") long cacheSizeBytes,
        @JsonProperty("cache_size_mb") double cacheSizeMb,
        @JsonProperty("cached_files") int cachedFiles,
        @JsonProperty("cache_dir") String cacheDir) {

    static CacheStats of(long bytes, int files, String directory) {
        return new CacheStats(bytes, Math.round(bytes * 100.0 / (1024 * 1024)) / 100.0, files, directory);
    }
}
