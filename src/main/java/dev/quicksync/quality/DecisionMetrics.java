package dev.quicksync.quality;

import dev.quicksync.network.SpeedSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts what {@code quality=auto} came to, for monitoring. */
@ApplicationScoped
class DecisionMetrics implements MeterBinder {

    private final MeterRegistry registry;

    DecisionMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** All there are, so that none begins in the middle. */
    @Override
    public void bindTo(MeterRegistry all) {
        for (Level level : Level.values()) {
            for (SpeedSource source : SpeedSource.values()) {
                counter(all, level, source);
            }
        }
    }

    /** Counts a decision, once however many requests it holds for. */
    void decided(Assessment assessment) {
        counter(registry, assessment.decision().level(), assessment.network().source())
                .increment();
    }

    private static Counter counter(MeterRegistry registry, Level level, SpeedSource source) {
        return Counter.builder("quicksync.decisions")
                .description("Decisions of quality=auto, by the level and by where the listener's speed is known from")
                .tag("level", level.label())
                .tag("source", source.label())
                .register(registry);
    }
}
