package dev.quicksync.quality;

import dev.quicksync.network.SpeedSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts what {@code quality=auto} came to, for monitoring. */
@ApplicationScoped
class DecisionMetrics {

    private final MeterRegistry registry;

    DecisionMetrics(MeterRegistry registry) {
        this.registry = registry;
        for (Level level : Level.values()) {
            for (SpeedSource source : SpeedSource.values()) {
                counter(level, source);
            }
        }
    }

    /** Counts a decision, once however many requests it holds for. */
    void decided(Assessment assessment) {
        counter(assessment.decision().level(), assessment.network().source()).increment();
    }

    private Counter counter(Level level, SpeedSource source) {
        return Counter.builder("quicksync.decisions")
                .description("Decisions of quality=auto, by the level and by where the listener's speed is known from")
                .tag("level", level.label())
                .tag("source", source.label())
                .register(registry);
    }
}
