package dev.quicksync.rendition;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How full the cache is, and how well it does (spec "GET /admin/cache/stats"). What is counted is counted since the server has started.
 *
 * @param cacheSizeBytes size of all renditions in bytes
 * @param cacheSizeMb the same in units of 1024 · 1024 bytes, to two places
 * @param cachedFiles number of renditions
 * @param cacheDir where they lie
 * @param maxSizeBytes the most that they may take; 0 for no limit
 * @param minFreeBytes what stays free of the disk
 * @param freeDiskBytes what is free of the disk now; null when that can't be told
 * @param rungs what each rung comes to, by its name, from the lowest to the highest
 * @param evictions how many renditions had to leave, by reason
 */
@Schema(name = "CacheStats")
public record CacheStats(
        @JsonProperty("cache_size_bytes") long cacheSizeBytes,
        @JsonProperty("cache_size_mb") double cacheSizeMb,
        @JsonProperty("cached_files") int cachedFiles,
        @JsonProperty("cache_dir") String cacheDir,
        @JsonProperty("max_size_bytes") long maxSizeBytes,
        @JsonProperty("min_free_bytes") long minFreeBytes,
        @JsonProperty("free_disk_bytes") @Nullable Long freeDiskBytes,
        @JsonProperty("hit_rate") HitRate hitRate,
        Map<String, RungStats> rungs,
        Map<String, Long> evictions,
        TranscodeStats transcodes) {

    /**
     * Hits / (hits + misses), each from 0 to 1 and null when there were no such requests.
     *
     * @param target what is aimed at
     * @param coalesced misses that joined a making for somebody else
     * @param bypass requests that needed no rendition
     * @param overTime the last day in quarters of an hour, oldest first; without those in which nothing was asked for
     */
    @Schema(name = "HitRate")
    public record HitRate(
            @Nullable Double overall,
            @JsonProperty("last_hour") @Nullable Double lastHour,
            @JsonProperty("last_day") @Nullable Double lastDay,
            double target,
            long hits,
            long misses,
            long coalesced,
            long bypass,
            @JsonProperty("over_time") List<HitRateSpan> overTime) {}

    /** A quarter of an hour that began at a time. */
    @Schema(name = "HitRateSpan")
    public record HitRateSpan(
            Instant from,
            long hits,
            long misses,
            @JsonProperty("hit_rate") @Nullable Double hitRate) {}

    /** What one rung comes to. */
    @Schema(name = "RungStats")
    public record RungStats(
            int files,
            long bytes,
            long hits,
            long misses,
            @JsonProperty("hit_rate") @Nullable Double hitRate) {}

    /** The jobs for ffmpeg: those that run, those that wait, and those that failed. */
    @Schema(name = "TranscodeStats")
    public record TranscodeStats(int active, int queued, long failed) {}

    /** Bytes in units of 1024 · 1024, to two places. */
    static double megabytes(long bytes) {
        return Math.round(bytes * 100.0 / (1024 * 1024)) / 100.0;
    }

    /** To four places; null for none. */
    static @Nullable Double rounded(OptionalDouble rate) {
        return rate.isEmpty() ? null : Math.round(rate.getAsDouble() * 10_000) / 10_000.0;
    }
}
