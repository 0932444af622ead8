package dev.quicksync.rendition;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Files;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready when renditions can be kept, or are not wanted. */
@Readiness
@ApplicationScoped
class CacheCheck implements HealthCheck {

    private final RenditionConfig config;
    private final CacheDirectory directory;
    private final RenditionStore store;
    private final IndexLoading loading;

    CacheCheck(RenditionConfig config, CacheDirectory directory, RenditionStore store, IndexLoading loading) {
        this.config = config;
        this.directory = directory;
        this.store = store;
        this.loading = loading;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("cache");
        if (!config.enabled()) {
            return answer.up().withData("enabled", false).build();
        }
        if (!loading.loaded().isComplete()) {
            return answer.down()
                    .withData("missing", "the renditions on disk are still being read")
                    .build();
        }
        if (!Files.isDirectory(directory.path()) || !Files.isWritable(directory.path())) {
            return answer.down()
                    .withData("missing", "AUDIO_CACHE_DIR is not a directory that can be written")
                    .build();
        }
        return answer.up().withData("renditions", store.count()).build();
    }
}
