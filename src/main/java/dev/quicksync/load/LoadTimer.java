package dev.quicksync.load;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Has the load measured again and again, so that who asks for it is answered from memory. */
@ApplicationScoped
class LoadTimer {

    /** A measurement takes this long, and a little more. */
    private static final Duration MEASUREMENT = Duration.ofSeconds(1);

    /** The first measurement leaves the start of the server alone. */
    private static final Duration FIRST = Duration.ofSeconds(1);

    private final LoadMonitor monitor;
    private final LoadConfig config;
    private final Vertx vertx;
    private long timer;

    LoadTimer(LoadMonitor monitor, LoadConfig config, Vertx vertx) {
        this.monitor = monitor;
        this.config = config;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        if (config.interval().compareTo(MEASUREMENT) < 0) {
            throw new IllegalArgumentException("quicksync.load.interval must be at least 1s, not " + config.interval());
        }
        if (config.timeLimit().compareTo(MEASUREMENT) <= 0) {
            throw new IllegalArgumentException(
                    "quicksync.load.time-limit must be more than 1s, not " + config.timeLimit());
        }
        timer = vertx.setPeriodic(FIRST.toMillis(), config.interval().toMillis(), id -> monitor.measure());
    }

    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
    }
}
