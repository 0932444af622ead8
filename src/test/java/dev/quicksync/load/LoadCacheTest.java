package dev.quicksync.load;

import static dev.quicksync.fixture.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quicksync.fixture.MusicFolder;
import io.quarkus.cache.Cache;
import io.quarkus.cache.CacheName;
import io.quarkus.cache.CaffeineCache;
import io.quarkus.cache.runtime.caffeine.CaffeineCacheImpl;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The reading lies in the cache that the spec names, for as long as the spec says. */
@QuarkusTest
@WithTestResource(MusicFolder.class)
class LoadCacheTest {

    @Inject
    LoadMonitor monitor;

    @Inject
    @CacheName("quick_sync_system_resources")
    Cache cache;

    @Test
    void reading_isKeptForFiveMinutes() {
        await().until(() -> monitor.latest().isPresent());

        CompletableFuture<ServerLoad> current = monitor.current().toCompletableFuture();
        assertThat(current).isCompleted();
        assertThat(cache.as(CaffeineCache.class).keySet()).hasSize(1);
        assertThat(cache.as(CaffeineCacheImpl.class).getCacheInfo().expireAfterWrite)
                .isEqualTo(Duration.ofMinutes(5));
    }
}
