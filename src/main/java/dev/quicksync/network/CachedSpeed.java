package dev.quicksync.network;

import io.quarkus.cache.Cache;
import io.quarkus.cache.CacheName;
import io.quarkus.cache.CaffeineCache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The cache of the server's own speed under the spec's name ("Cache Keys"); {@code application.properties} says how long it keeps it. */
@ApplicationScoped
class CachedSpeed implements SpeedMemory {

    static final String NAME = "quick_sync_network_speed";

    private final CaffeineCache cache;

    CachedSpeed(@CacheName(NAME) Cache cache) {
        this.cache = cache.as(CaffeineCache.class);
    }

    @Override
    public Optional<NetworkSpeed> get() {
        CompletableFuture<NetworkSpeed> kept = cache.getIfPresent(NAME);
        return kept == null ? Optional.empty() : Optional.of(kept.join()); // always complete
    }

    @Override
    public void put(NetworkSpeed speed) {
        cache.put(NAME, CompletableFuture.completedFuture(speed));
    }
}
