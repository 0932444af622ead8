package dev.quicksync.load;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The measurement of the server's load. How long a reading counts is {@code QUICK_SYNC_SYSTEM_TTL}, a setting of quarkus-cache. */
@ConfigMapping(prefix = "quicksync.load")
public interface LoadConfig {

    /** Whether CPU and memory are looked at; without, 50 % is assumed. Environment: {@code QUICK_SYNC_SYSTEM_ENABLED}. */
    @WithDefault("true")
    boolean enabled();

    /** How often the load is measured; at least a second, which is what a measurement takes. */
    @WithDefault("15s")
    Duration interval();

    /** How long a measurement may take before its result is given up; more than a second. */
    @WithDefault("5s")
    Duration timeLimit();
}
