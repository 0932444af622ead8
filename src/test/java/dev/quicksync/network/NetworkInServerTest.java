package dev.quicksync.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quicksync.fixture.MusicFolder;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The parts as the server puts them together; no endpoint of this package shows a speed. */
@QuarkusTest
@WithTestResource(MusicFolder.class)
class NetworkInServerTest {

    @Inject
    Network network;

    @Inject
    SpeedMemory memory;

    @Test
    void serverWithoutAnAddress_assumesTheFallback() throws Exception {
        NetworkSpeed speed = network.measure().toCompletableFuture().get(10, TimeUnit.SECONDS);

        assertThat(speed.mbps()).isEqualTo(2.0);
        assertThat(speed.source()).isEqualTo(SpeedSource.FALLBACK);
        assertThat(memory.get()).contains(speed);
    }

    @Test
    void measurement_isKeptInTheCache() throws Exception {
        NetworkSpeed measured = new NetworkSpeed(42, SpeedSource.PROBE, Instant.now());
        memory.put(measured);

        assertThat(memory.get()).contains(measured);
        assertThat(network.speedOf(new Device("", "cold"), Hints.NONE)
                        .toCompletableFuture()
                        .get(10, TimeUnit.SECONDS))
                .isEqualTo(measured);
        memory.put(new NetworkSpeed(2, SpeedSource.FALLBACK, Instant.EPOCH));
    }

    @Test
    void report_isTheSpeedOfItsDevice() throws Exception {
        Device device = new Device("", "in-server");
        network.reported(device, ReportReader.read("{\"bytes\":1000000,\"seconds\":2}"));

        NetworkSpeed speed =
                network.speedOf(device, Hints.NONE).toCompletableFuture().get(10, TimeUnit.SECONDS);

        assertThat(speed.mbps()).isEqualTo(4);
        assertThat(speed.source()).isEqualTo(SpeedSource.CLIENT);
    }
}
