package dev.quicksync.load;

import io.quarkus.cache.runtime.caffeine.CaffeineCacheImpl;
import io.quarkus.cache.runtime.caffeine.CaffeineCacheInfo;
import java.time.Duration;

/** Caches like the server's. */
final class LoadCaches {

    private LoadCaches() {}

    static CaffeineCacheImpl keeping(Duration timeToLive) {
        CaffeineCacheInfo info = new CaffeineCacheInfo();
        info.name = LoadMonitor.CACHE;
        info.expireAfterWrite = timeToLive;
        return new CaffeineCacheImpl(info, false);
    }
}
