package dev.quicksync.network;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A configuration. */
record TestNetwork(Duration evidenceTtl, Optional<List<URI>> testUrls, Duration testTimeout) implements NetworkConfig {

    static TestNetwork of(Duration timeout, URI... urls) {
        return new TestNetwork(Duration.ofMinutes(5), Optional.of(List.of(urls)), timeout);
    }
}
