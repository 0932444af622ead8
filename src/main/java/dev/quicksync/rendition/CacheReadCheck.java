package dev.quicksync.rendition;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Started when the renditions on disk have been read, whatever came of it. */
@Startup
@ApplicationScoped
class CacheReadCheck implements HealthCheck {

    private final RenditionConfig config;
    private final IndexLoading loading;

    CacheReadCheck(RenditionConfig config, IndexLoading loading) {
        this.config = config;
        this.loading = loading;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("cache read")
                .status(!config.enabled() || loading.loaded().isComplete())
                .build();
    }
}
