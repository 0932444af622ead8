package dev.quicksync.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * Takes the server's own meters off with it. Micrometer's registry outlives a server that starts again in the same process, as in dev mode
 * and in tests, and would go on asking beans that are gone.
 */
@ApplicationScoped
class MeterEnd {

    private static final String OURS = "quicksync.";

    private final MeterRegistry registry;

    MeterEnd(MeterRegistry registry) {
        this.registry = registry;
    }

    void stop(@Observes ShutdownEvent event) {
        List.copyOf(registry.getMeters()).stream()
                .filter(meter -> meter.getId().getName().startsWith(OURS))
                .forEach(registry::remove);
    }
}
