package dev.quicksync.rendition;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells monitoring how full the cache is. */
@ApplicationScoped
class CacheMetrics implements MeterBinder {

    private final RenditionStore store;

    CacheMetrics(RenditionStore store) {
        this.store = store;
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
    }
}
