package dev.quicksync.transcode;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.ToDoubleFunction;

/** Tells monitoring how busy ffmpeg is. */
@ApplicationScoped
class TranscodeMetrics implements MeterBinder {

    private final TranscodePool pool;

    TranscodeMetrics(TranscodePool pool) {
        this.pool = pool;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        jobs(registry, "active", TranscodePool::active);
        jobs(registry, "queued", TranscodePool::queued);
    }

    private void jobs(MeterRegistry registry, String state, ToDoubleFunction<TranscodePool> count) {
        Gauge.builder("quicksync.transcodes", pool, count)
                .description("Jobs for ffmpeg")
                .tag("state", state)
                .register(registry);
    }
}
