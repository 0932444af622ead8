package dev.quicksync.http;

import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The clock that is injected wherever an answer depends on the time; a test brings its own. */
@Singleton
class ServerClock {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    /**
     * For a cache that clears itself by a timer. Timers run by the same time; the time of day may be set back meanwhile, or be slowed down to
     * come right again, and a timer that is early by it is the last one until somebody asks the cache for something.
     */
    @Produces
    @Singleton
    Ticker ticker() {
        return Ticker.systemTicker();
    }
}
