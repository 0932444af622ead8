package dev.quicksync.transcode;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;

/** Tells monitoring what the jobs for ffmpeg take. */
@ApplicationScoped
class TranscodeMetrics implements PoolWatch {

    private static final double NANOS_PER_SECOND = 1e9;

    private final Timer duration;
    private final Timer wait;
    private final DistributionSummary speed;

    TranscodeMetrics(MeterRegistry registry) {
        duration = Timer.builder("quicksync.transcode.duration")
                .description("How long ffmpeg took for a rendition")
                .register(registry);
        wait = Timer.builder("quicksync.transcode.queue.wait")
                .description("How long a job waited for its worker")
                .register(registry);
        speed = DistributionSummary.builder("quicksync.transcode.speed")
                .description("Seconds of music that ffmpeg encoded in a second")
                .register(registry);
    }

    @Override
    public void waited(long nanos) {
        wait.record(nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void encoded(long nanos, double mediaSeconds) {
        // Looking at a file is no transcode.
        if (mediaSeconds > 0 && nanos > 0) {
            duration.record(nanos, TimeUnit.NANOSECONDS);
            speed.record(mediaSeconds * NANOS_PER_SECOND / nanos);
        }
    }
}
