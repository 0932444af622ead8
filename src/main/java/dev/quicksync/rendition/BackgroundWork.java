package dev.quicksync.rendition;

import dev.quicksync.transcode.Priority;
import dev.quicksync.transcode.TranscodePool;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Whether work that nobody waits for may start now: not while listeners wait, and not while others need the CPU. */
@ApplicationScoped
class BackgroundWork {

    private static final double BUSY_PERCENT = 80;
    private static final Duration READING = Duration.ofSeconds(1);
    private static final double NANOS_PER_SECOND = 1e9;

    private final TranscodePool pool;
    private final ServerCpu cpu;
    private final Clock clock;
    private final Vertx vertx;
    private final int cores = Runtime.getRuntime().availableProcessors();
    private final OwnCpu own = new OwnCpu();
    private long timer;

    BackgroundWork(TranscodePool pool, ServerCpu cpu, Clock clock, Vertx vertx) {
        this.pool = pool;
        this.cpu = cpu;
        this.clock = clock;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        timer = vertx.setPeriodic(OwnCpu.SAMPLE_MILLIS, id -> sampleLater());
    }

    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
    }

    /** Why it shall not start; empty when it may. */
    Optional<String> pause() {
        if (pool.queued(Priority.LISTENER) > 0) {
            return Optional.of("listeners waiting");
        }
        return cpu.latest().filter(reading -> others(reading) > BUSY_PERCENT).map(busy -> "cpu>80");
    }

    /** The work in the background must not stop itself: what it uses is not counted. */
    private double others(ServerCpu.Reading reading) {
        long end = reading.measuredAt().toEpochMilli();
        return reading.percent() - own.percent(end - READING.toMillis(), end, cores);
    }

    private void sampleLater() {
        if (own.isOpen() || pool.active() > 0) {
            vertx.executeBlocking(
                    () -> {
                        sample();
                        return null;
                    },
                    false);
        }
    }

    private void sample() {
        Map<Long, Double> running = new HashMap<>();
        for (ProcessHandle process : pool.unhurriedProcesses()) {
            process.info()
                    .totalCpuDuration()
                    .ifPresent(used -> running.put(process.pid(), used.toNanos() / NANOS_PER_SECOND));
        }
        if (own.isOpen() || !running.isEmpty()) {
            own.sample(clock.millis(), running);
        }
    }
}
