package dev.quicksync.rendition;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

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

    /** Whether there are renditions at all; without, originals are served. Environment: {@code AUDIO_CACHE_ENABLED}. */
    @WithDefault("true")
    boolean enabled();

    /** Where renditions lie; the server's own directory. Environment: {@code AUDIO_CACHE_DIR}. */
    Path dir();

    /** What a miss is answered with. Environment: {@code AUDIO_CACHE_ON_MISS}. */
    @WithDefault("original")
    OnMiss onMiss();

    /** How long after the last listener has left a rendition is given up that is less than half done. A seek takes less. */
    @WithDefault("2s")
    Duration abandonAfter();

    /** How long a track that could not be encoded is not tried again, unless its file changes. */
    @WithDefault("60s")
    Duration retryAfter();
}
