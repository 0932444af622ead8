package dev.quicksync.network;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How the network is measured. */
@ConfigMapping(prefix = "quicksync.network")
public interface NetworkConfig {

    /** How long what a listener said, or what its transfers achieved, is taken for how it is now. */
    @WithDefault("5m")
    Duration evidenceTtl();

    /**
     * Where the server measures its own download: http or https, at least 1 MB each; empty for nowhere. Environment:
     * {@code QUICK_SYNC_TEST_URLS}.
     */
    Optional<List<URI>> testUrls();

    /** How long such a measurement may take in all. Environment: {@code QUICK_SYNC_TEST_TIMEOUT}. */
    @WithDefault("5s")
    Duration testTimeout();
}
