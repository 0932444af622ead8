package dev.quicksync.rendition;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Tells monitoring how full the cache is, and how well it does. Every tag has a few values only. */
@ApplicationScoped
class CacheMetrics implements MeterBinder {

    private final RenditionConfig config;
    private final RenditionStore store;
    private final CacheFigures figures;
    private final Evictions evictions;

    CacheMetrics(RenditionConfig config, RenditionStore store, CacheFigures figures, Evictions evictions) {
        this.config = config;
        this.store = store;
        this.figures = figures;
        this.evictions = evictions;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("quicksync.cache.size", store, RenditionStore::bytes)
                .description("What the renditions take of the disk")
                .baseUnit("bytes")
                .register(registry);
        Gauge.builder("quicksync.cache.files", store, RenditionStore::count)
                .description("Renditions in the cache")
                .register(registry);
        Gauge.builder(
                        "quicksync.cache.limit",
                        config,
                        settings -> settings.maxSize().asLongValue())
                .description("What the renditions may take of the disk; 0 for no limit")
                .baseUnit("bytes")
                .register(registry);
        for (String rung : figures.rungs()) {
            requests(registry, rung);
        }
        for (EvictionPlan.Reason reason : EvictionPlan.Reason.values()) {
            FunctionCounter.builder("quicksync.cache.evictions", evictions, all -> all.count(reason))
                    .description("Renditions that were removed to keep the cache within its limits")
                    .tag("reason", reason.label())
                    .register(registry);
        }
        hitRate(registry, "start", CacheFigures::hitRate);
        hitRate(registry, "hour", CacheFigures::hitRateOfLastHour);
        hitRate(registry, "day", CacheFigures::hitRateOfLastDay);
        Gauge.builder("quicksync.cache.hit.ratio.target", () -> CacheFigures.TARGET)
                .description("The hit rate that is aimed at")
                .register(registry);
    }

    private void requests(MeterRegistry registry, String rung) {
        for (Outcome outcome : Outcome.values()) {
            FunctionCounter.builder(
                            "quicksync.cache.requests",
                            figures,
                            all -> all.find(rung).map(of -> of.count(outcome)).orElse(0L))
                    .description("Requests for tracks, by what the cache did for them")
                    .tag("result", outcome.label())
                    .tag("rung", rung)
                    .register(registry);
        }
        FunctionCounter.builder(
                        "quicksync.cache.served",
                        figures,
                        all -> all.find(rung).map(CacheFigures.Rung::bytes).orElse(0L))
                .description("What was sent of tracks, by the rung that was sent")
                .baseUnit("bytes")
                .tag("rung", rung)
                .register(registry);
    }

    /** No number while there were no requests. */
    private void hitRate(MeterRegistry registry, String since, Function<CacheFigures, OptionalDouble> rate) {
        Gauge.builder(
                        "quicksync.cache.hit.ratio",
                        figures,
                        all -> rate.apply(all).orElse(Double.NaN))
                .description("Hits of the requests that could have been hits, from 0 to 1")
                .tag("window", since)
                .register(registry);
    }
}
