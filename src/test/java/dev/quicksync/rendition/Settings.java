package dev.quicksync.rendition;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A configuration of which only a part matters. */
record Settings(Path dir, long maxBytes, long minFreeBytes, Optional<Duration> maxAge, Eviction eviction)
        implements RenditionConfig {

    static Settings in(Path directory) {
        return new Settings(directory, 0, 0, Optional.empty(), Eviction.LRU);
    }

    @Override
    public boolean enabled() {
        return true;
    }

    @Override
    public OnMiss onMiss() {
        return OnMiss.ORIGINAL;
    }

    @Override
    public MemorySize maxSize() {
        return new MemorySize(BigInteger.valueOf(maxBytes));
    }

    @Override
    public MemorySize minFree() {
        return new MemorySize(BigInteger.valueOf(minFreeBytes));
    }

    @Override
    public Duration careInterval() {
        return Duration.ofMinutes(1);
    }

    @Override
    public Duration abandonAfter() {
        return Duration.ofSeconds(2);
    }

    @Override
    public Duration retryAfter() {
        return Duration.ofSeconds(60);
    }
}
