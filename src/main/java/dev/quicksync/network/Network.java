package dev.quicksync.network;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * How fast the path to a listener is; {@link NetworkEvidence} says what counts. Nothing here blocks, and what comes later comes on the
 * Vert.x context of the caller, if it has one.
 */
@ApplicationScoped
public class Network {

    private final Devices devices;
    private final ServerSpeed server;
    private final NetworkConfig config;
    private final Clock clock;

    Network(Devices devices, ServerSpeed server, NetworkConfig config, Clock clock) {
        this.devices = devices;
        this.server = server;
        this.config = config;
        this.clock = clock;
    }

    /**
     * The speed of the path to a device. It is there at once when the device's evidence is fresh; waits for the short read of what a
     * returning device usually has; and waits for one measurement of the server's own network at most, when there is nothing else.
     *
     * @param hints of the request at hand; what its player has measured is remembered
     * @return never fails
     */
    public CompletionStage<NetworkSpeed> speedOf(Device device, Hints hints) {
        Devices.Known known = devices.of(device);
        Instant now = clock.instant();
        hints.measuredMbps().ifPresent(mbps -> known.evidence().said(mbps, now));
        Optional<NetworkSpeed> ofNow =
                known.evidence().with(hints.speedMbps(), Optional.empty()).ofNow(now, config.evidenceTtl());
        if (ofNow.isPresent()) {
            return CompletableFuture.completedFuture(ofNow.get());
        }
        CompletionStage<NetworkSpeed> later =
                known.loaded().toCompletionStage().thenCompose(loaded -> usualOrServers(known, hints));
        return onCallersContext(later);
    }

    /** Measures the server's own network anew, together with whoever else has asked for it. 2.0 Mbps when that is impossible; never fails. */
    public CompletionStage<NetworkSpeed> measure() {
        return onCallersContext(server.measure());
    }

    /**
     * How long the server's last download waited for its first byte: for the name, the connection, TLS and the other server. Empty when none has
     * succeeded.
     */
    public Optional<Duration> firstByte() {
        return server.firstByte();
    }

    /** Whether a listener wants to load as little as possible: {@code Save-Data: on} in the request at hand, or what it last reported. */
    public boolean savesData(Device device, Hints hints) {
        return hints.savesData() || devices.of(device).evidence().savesData();
    }

    /** Takes what a player has measured, if a request says so. */
    public void heard(Device device, Hints hints) {
        hints.measuredMbps().ifPresent(mbps -> devices.of(device).evidence().said(mbps, clock.instant()));
    }

    /** Takes what a listener says. */
    public void reported(Device device, Report report) {
        devices.of(device).evidence().reported(report, clock.instant());
    }

    /**
     * Begins to measure a transfer to a device.
     *
     * @param mediaKbps the bitrate of what is sent, when it is known; a player's own pace is told by it
     */
    public Transfer transfer(Device device, OptionalInt mediaKbps) {
        return transfer(List.of(device), mediaKbps);
    }

    /** The same for one that may be known by several names the next time. */
    Transfer transfer(List<Device> all, OptionalInt mediaKbps) {
        return new Transfer(
                System::nanoTime,
                mediaKbps,
                (mbps, seconds) -> all.forEach(device -> devices.transferred(device, mbps, seconds)));
    }

    private CompletionStage<NetworkSpeed> usualOrServers(Devices.Known known, Hints hints) {
        Instant now = clock.instant();
        NetworkEvidence evidence =
                known.evidence().with(hints.speedMbps(), known.usual().at(now));
        Optional<NetworkSpeed> ofListener = evidence.ofListener(now, config.evidenceTtl());
        if (ofListener.isPresent()) {
            return CompletableFuture.completedFuture(ofListener.get());
        }
        return server.current()
                .thenApply(servers -> evidence.with(servers).best(clock.instant(), config.evidenceTtl()));
    }

    private static CompletionStage<NetworkSpeed> onCallersContext(CompletionStage<NetworkSpeed> stage) {
        @Nullable Context caller = Vertx.currentContext();
        if (caller == null || stage.toCompletableFuture().isDone()) {
            return stage;
        }
        return Future.fromCompletionStage(stage, caller).toCompletionStage();
    }
}
