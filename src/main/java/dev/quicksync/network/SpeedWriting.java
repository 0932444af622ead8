package dev.quicksync.network;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Writes the history of speeds every now and then, and when the server stops. */
@ApplicationScoped
class SpeedWriting {

    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final SpeedHistory history;
    private final Vertx vertx;
    private long timer = -1;

    SpeedWriting(SpeedHistory history, Vertx vertx) {
        this.history = history;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        timer = vertx.setPeriodic(PAUSE.toMillis(), id -> history.write());
    }

    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
        history.writeBlocking();
    }
}
