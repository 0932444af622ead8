package dev.quicksync.network;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A probe whose measurements a test ends. */
final class FakeProbe extends ServerProbe {

    private static final URI CDN = URI.create("http://cdn.example/1MB");

    private final List<Promise<Optional<ProbeResult>>> measurements = new ArrayList<>();

    FakeProbe(Vertx vertx) {
        super(TestNetwork.of(Duration.ofSeconds(5), CDN), vertx);
    }

    @Override
    Future<Optional<ProbeResult>> measure() {
        Promise<Optional<ProbeResult>> measurement = Promise.promise();
        measurements.add(measurement);
        return measurement.future();
    }

    /** How many were begun. */
    int begun() {
        return measurements.size();
    }

    /** Ends the latest. */
    void measures(double mbps) {
        last().complete(Optional.of(new ProbeResult(CDN, mbps, 1_000_000, Duration.ofMillis(30))));
    }

    /** Ends the latest without a result. */
    void fails() {
        last().complete(Optional.empty());
    }

    private Promise<Optional<ProbeResult>> last() {
        return measurements.get(measurements.size() - 1);
    }
}
