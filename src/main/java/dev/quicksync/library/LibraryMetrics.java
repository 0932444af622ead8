package dev.quicksync.library;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells monitoring how many tracks there are. */
@ApplicationScoped
class LibraryMetrics implements MeterBinder {

    private final Library library;
    private final CatalogKeeper catalog;

    LibraryMetrics(Library library, CatalogKeeper catalog) {
        this.library = library;
        this.catalog = catalog;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("quicksync.library.tracks", library, Library::size)
                .description("Tracks below the music root")
                .register(registry);
        Gauge.builder(
                        "quicksync.library.catalogued",
                        catalog,
                        keeper -> keeper.counts().tracks())
                .description("Tracks in the catalog")
                .register(registry);
        Gauge.builder(
                        "quicksync.library.errors",
                        catalog,
                        keeper -> keeper.counts().errors())
                .description("Tracks in the catalog that can't be read")
                .register(registry);
        Gauge.builder("quicksync.library.tags.waiting", catalog, CatalogKeeper::tagsLeft)
                .description("Tracks whose tags are still to be read")
                .register(registry);
    }
}
