package dev.quicksync.transcode;

import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready when ffmpeg was found and runs. */
@Readiness
@ApplicationScoped
class FfmpegCheck implements HealthCheck {

    private final FfmpegLocator locator;

    FfmpegCheck(FfmpegLocator locator) {
        this.locator = locator;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("ffmpeg");
        Future<Ffmpeg> found = locator.ffmpeg();
        if (found.succeeded()) {
            return answer.up().withData("version", found.result().version()).build();
        }
        String reason = found.failed()
                ? "no ffmpeg that runs: set FFMPEG_PATH or put one on the PATH; only originals are served"
                : "still looking for ffmpeg";
        return answer.down().withData("missing", reason).build();
    }
}
