package dev.quicksync.transcode;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Tells monitoring how busy ffmpeg is. */
@ApplicationScoped
class TranscodeGauges implements MeterBinder {

    private final TranscodePool pool;

    TranscodeGauges(TranscodePool pool) {
        this.pool = pool;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Priority priority : Priority.values()) {
            jobs(registry, priority, "active", all -> all.active(priority));
            jobs(registry, priority, "queued", all -> all.queued(priority));
        }
    }

    private void jobs(MeterRegistry registry, Priority priority, String state, ToDoubleFunction<TranscodePool> count) {
        Gauge.builder("quicksync.transcodes", pool, count)
                .description("Jobs for ffmpeg")
                .tag("state", state)
                .tag("priority", priority.name().toLowerCase(Locale.ROOT))
                .register(registry);
    }
}
