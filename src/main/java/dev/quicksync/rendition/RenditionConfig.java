package dev.quicksync.rendition;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The cache of renditions. */
@ConfigMapping(prefix = "quicksync.cache")
public interface RenditionConfig {

    /** What a listener gets whose rendition is not there yet. */
    enum OnMiss {
        /** The original; the rendition is made for the next one. */
        ORIGINAL,
        /** The rendition, while it is being made. */
        TRANSCODE
    }

    /** Which renditions leave first when room is needed and none is of no more use (docs/decisions/0010). */
    enum Eviction {
        /** The one that was used longest ago. */
        LRU,
        /** Those of the rung that was asked for least during the last days. */
        POPULARITY,
        /** All others before {@code medium}. */
        KEEP_MEDIUM
    }

    /** Whether there are renditions at all; without, originals are served. Environment: {@code AUDIO_CACHE_ENABLED}. */
    @WithDefault("true")
    boolean enabled();

    /** Where renditions lie; the server's own directory. Environment: {@code AUDIO_CACHE_DIR}. */
    Path dir();

    /** What a miss is answered with. Environment: {@code AUDIO_CACHE_ON_MISS}. */
    @WithDefault("original")
    OnMiss onMiss();

    /** The most that finished renditions take of the disk; 0 for no limit. Environment: {@code AUDIO_CACHE_MAX_SIZE}. */
    @WithDefault("10G")
    MemorySize maxSize();

    /** What is left free of the disk whatever happens; 0 for nothing. Environment: {@code AUDIO_CACHE_MIN_FREE}. */
    @WithDefault("1G")
    MemorySize minFree();

    /** How long after its last use a rendition is removed; never when absent. Environment: {@code AUDIO_CACHE_MAX_AGE}. */
    Optional<Duration> maxAge();

    /** What leaves first. Environment: {@code AUDIO_CACHE_EVICTION}. */
    @WithDefault("lru")
    Eviction eviction();

    /** How often it is made sure that the limits are kept although nothing was made. */
    @WithDefault("1m")
    Duration careInterval();

    /** How long after the last listener has left a rendition is given up that is less than half done. A seek takes less. */
    @WithDefault("2s")
    Duration abandonAfter();

    /** How long a track that could not be encoded is not tried again, unless its file changes. */
    @WithDefault("60s")
    Duration retryAfter();
}
