package dev.quicksync.quality;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.quicksync.network.Device;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Lets each listener run one speed test at a time: each costs a download and a second. */
@ApplicationScoped
class SpeedTests {

    private static final int MOST_LISTENERS = 10_000;

    private final Duration interval;
    private final Clock clock;
    private final Cache<Device, Instant> begun;

    SpeedTests(DecisionConfig config, Clock clock) {
        this.interval = config.testInterval();
        this.clock = clock;
        this.begun = Caffeine.newBuilder()
                .maximumSize(MOST_LISTENERS)
                .expireAfterWrite(interval)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /** No longer than the interval, also when the clock was set back. */
    private Duration wait(Instant now, Instant before) {
        Duration left = Duration.between(now, before.plus(interval));
        return left.compareTo(interval) > 0 ? interval : left;
    }

    /** Begins one, unless it is too soon: then it gives how long to wait. */
    Optional<Duration> begin(Device listener) {
        Instant now = clock.instant();
        Instant before = begun.asMap().putIfAbsent(listener, now);
        return before == null ? Optional.empty() : Optional.of(wait(now, before));
    }
}
