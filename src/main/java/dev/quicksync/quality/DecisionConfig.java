package dev.quicksync.quality;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Quick Sync's decisions. */
@ConfigMapping(prefix = "quicksync.quick-sync")
public interface DecisionConfig {

    /** How long after the last request for a track a decision of {@code quality=auto} holds (DESIGN.md, Streaming). */
    @WithDefault("10m")
    Duration holdDecision();

    /** How long a listener waits between two speed tests. */
    @WithDefault("10s")
    Duration testInterval();
}
