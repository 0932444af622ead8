package dev.quicksync.network;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The server's own speed: measured once for all who ask, and kept. */
@ApplicationScoped
class ServerSpeed {

    private static final Logger LOG = Logger.getLogger(ServerSpeed.class);

    /** So soon a CDN that did not answer is asked again. */
    private static final Duration FALLBACK_KEPT = Duration.ofSeconds(30);

    private final ServerProbe probe;
    private final SpeedMemory memory;
    private final Clock clock;
    private final AtomicReference<@Nullable CompletableFuture<NetworkSpeed>> running = new AtomicReference<>();
    private volatile boolean outage;
    private volatile @Nullable Duration firstByte;

    ServerSpeed(ServerProbe probe, SpeedMemory memory, Clock clock) {
        this.probe = probe;
        this.memory = memory;
        this.clock = clock;
    }

    /** Finds out at start when the configuration is wrong. */
    void start(@Observes StartupEvent event) {
        if (!probe.isPossible()) {
            LOG.info("The server's own network is not measured: there is no address for it");
        }
    }

    /**
     * What is kept, or else a measurement. Nobody waits a second time for a network that did not answer: what was assumed holds while it is
     * asked again. Never fails.
     */
    CompletionStage<NetworkSpeed> current() {
        Optional<NetworkSpeed> kept = memory.get();
        if (kept.isEmpty()) {
            return measure();
        }
        if (!isGood(kept.get())) {
            measure();
        }
        return CompletableFuture.completedFuture(kept.get());
    }

    /** A measurement: the one that is running, or a new one. 2.0 Mbps when none comes about. Never fails. */
    CompletionStage<NetworkSpeed> measure() {
        CompletableFuture<NetworkSpeed> mine = new CompletableFuture<>();
        CompletableFuture<NetworkSpeed> other = running.compareAndExchange(null, mine);
        if (other != null) {
            return other;
        }
        Future.succeededFuture().compose(now -> probe.measure()).onComplete(measured -> {
            NetworkSpeed speed = speed(measured.succeeded() ? measured.result() : Optional.empty());
            try {
                keep(speed);
            } finally {
                running.set(null);
                mine.complete(speed);
            }
        });
        return mine;
    }

    /** How long the last measurement that succeeded waited for its first byte, which is no part of its speed. */
    Optional<Duration> firstByte() {
        return Optional.ofNullable(firstByte);
    }

    private NetworkSpeed speed(Optional<ProbeResult> measured) {
        if (measured.isPresent()) {
            outage = false;
            firstByte = measured.get().firstByte();
            return new NetworkSpeed(measured.get().mbps(), SpeedSource.PROBE, clock.instant());
        }
        if (!outage && probe.isPossible()) {
            outage = true;
            LOG.warnf(
                    "The network can't be measured: no address in QUICK_SYNC_TEST_URLS gave 1 MB; %.1f Mbps are assumed",
                    NetworkSpeed.FALLBACK_MBPS);
        }
        return new NetworkSpeed(NetworkSpeed.FALLBACK_MBPS, SpeedSource.FALLBACK, clock.instant());
    }

    /** A fallback says nothing, so it does not take the place of a measurement that is still good. */
    private void keep(NetworkSpeed speed) {
        boolean better = speed.source() != SpeedSource.FALLBACK
                || memory.get()
                        .map(kept -> kept.source() == SpeedSource.FALLBACK)
                        .orElse(true);
        if (better) {
            memory.put(speed);
        }
    }

    private boolean isGood(NetworkSpeed kept) {
        return kept.source() != SpeedSource.FALLBACK
                || Duration.between(kept.measuredAt(), clock.instant()).compareTo(FALLBACK_KEPT) < 0;
    }
}
