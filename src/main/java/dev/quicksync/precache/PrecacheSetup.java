package dev.quicksync.precache;

import dev.quicksync.rendition.Ladder;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the settings with the server, so that one that makes no sense is told at once, and the server does not start. */
@ApplicationScoped
class PrecacheSetup {

    private final PrecacheSettings settings;

    PrecacheSetup(PrecacheConfig config, Ladder ladder) {
        this.settings = PrecacheSettings.of(config, ladder);
    }

    void start(@Observes StartupEvent event) {
        settings.window();
    }

    @Produces
    @Singleton
    PrecacheSettings settings() {
        return settings;
    }
}
