package dev.quicksync.mixtape;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What mixtapes and the progress of work for them may take. */
@ConfigMapping(prefix = "quicksync.mixtapes")
interface MixtapeConfig {

    /** How often a subscriber to a mixtape's progress is sent something, so that no proxy takes the connection for dead. */
    @WithDefault("15s")
    Duration heartbeat();

    /** The most subscribers to the progress of mixtapes, all together. */
    @WithDefault("1000")
    int progressSubscribers();
}
