package dev.quicksync.library;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells monitoring how many tracks there are. */
@ApplicationScoped
class LibraryMetrics implements MeterBinder {

    private final Library library;

    LibraryMetrics(Library library) {
        this.library = library;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("quicksync.library.tracks", library, Library::size)
                .description("Tracks below the music root")
                .register(registry);
    }
}
