package dev.quicksync.precache;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells monitoring what pre-caching does. */
@ApplicationScoped
class PrecacheMetrics implements MeterBinder {

    private final TaskBook tasks;
    private final PrecacheNews news;

    PrecacheMetrics(TaskBook tasks, PrecacheNews news) {
        this.tasks = tasks;
        this.news = news;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("quicksync.precache.tasks", tasks, book -> book.active().size())
                .description("Pre-caching tasks that are not over")
                .register(registry);
        Gauge.builder(
                        "quicksync.precache.jobs",
                        tasks,
                        book -> book.active().stream()
                                .mapToInt(PrecacheTask::running)
                                .sum())
                .description("Renditions that pre-caching makes, or will")
                .tag("state", "running")
                .register(registry);
        Gauge.builder(
                        "quicksync.precache.jobs",
                        tasks,
                        book -> book.active().stream()
                                .mapToInt(PrecacheTask::queued)
                                .sum())
                .description("Renditions that pre-caching makes, or will")
                .tag("state", "queued")
                .register(registry);
        FunctionCounter.builder("quicksync.precache.made", news, PrecacheNews::madeCount)
                .description("Renditions that pre-caching has made")
                .register(registry);
        for (FailureKind kind : FailureKind.values()) {
            FunctionCounter.builder("quicksync.precache.failed", news, told -> told.failedCount(kind))
                    .description("Renditions that pre-caching could not make")
                    .tag("reason", kind.label())
                    .register(registry);
        }
    }
}
