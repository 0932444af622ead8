package dev.quicksync.mixtape;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells monitoring how many follow the progress of work for mixtapes. */
@ApplicationScoped
class ProgressMetrics implements MeterBinder {

    private final MixtapeProgress progress;

    ProgressMetrics(MixtapeProgress progress) {
        this.progress = progress;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("quicksync.mixtape.progress.subscribers", progress, MixtapeProgress::subscribers)
                .description("Subscribers to the progress of mixtapes")
                .register(registry);
    }
}
