package dev.quicksync.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quicksync.fixture.MovableClock;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ServerSpeedTest {

    private static final Vertx VERTX = Vertx.vertx();

    private final MovableClock clock = new MovableClock("2026-03-01T12:00:00Z");
    private final FakeProbe probe = new FakeProbe(VERTX);
    private final FakeMemory memory = new FakeMemory();
    private final ServerSpeed server = new ServerSpeed(probe, memory, clock);

    @AfterAll
    static void close() {
        VERTX.close();
    }

    private CompletableFuture<NetworkSpeed> current() {
        return server.current().toCompletableFuture();
    }

    @Test
    void allWhoAskAtOnce_waitForOneMeasurement() {
        CompletableFuture<NetworkSpeed> first = current();
        CompletableFuture<NetworkSpeed> second = current();
        CompletableFuture<NetworkSpeed> anew = server.measure().toCompletableFuture();
        assertThat(first).isNotDone();
        probe.measures(42);

        assertThat(probe.begun()).isEqualTo(1);
        assertThat(first.join()).isEqualTo(new NetworkSpeed(42, SpeedSource.PROBE, clock.instant()));
        assertThat(second.join()).isEqualTo(first.join());
        assertThat(anew.join()).isEqualTo(first.join());
    }

    @Test
    void measurement_isKept_andMadeAnewOnlyWhenAskedFor() {
        server.measure();
        probe.measures(42);

        assertThat(current().join().mbps()).isEqualTo(42);
        assertThat(probe.begun()).isEqualTo(1);

        server.measure();
        assertThat(current().join().mbps()).isEqualTo(42);
        probe.measures(7);
        assertThat(current().join().mbps()).isEqualTo(7);

        memory.forget();
        assertThat(current()).isNotDone();
        assertThat(probe.begun()).isEqualTo(3);
    }

    @Test
    void failure_isTheFallback_forHalfAMinute() {
        CompletableFuture<NetworkSpeed> asked = current();
        probe.fails();

        assertThat(asked.join()).isEqualTo(new NetworkSpeed(2.0, SpeedSource.FALLBACK, clock.instant()));
        clock.advance(Duration.ofSeconds(29));
        assertThat(current().join().source()).isEqualTo(SpeedSource.FALLBACK);
        assertThat(probe.begun()).isEqualTo(1);

        clock.advance(Duration.ofSeconds(1));
        assertThat(current().join().source()).isEqualTo(SpeedSource.FALLBACK); // nobody waits again
        assertThat(probe.begun()).isEqualTo(2);
        probe.measures(42);
        assertThat(current().join().mbps()).isEqualTo(42);
    }

    @Test
    void probeThatThrows_holdsNobodyUp() {
        ServerProbe broken = new ServerProbe(TestNetwork.of(Duration.ofSeconds(5)), VERTX) {
            @Override
            Future<Optional<ProbeResult>> measure() {
                throw new IllegalStateException("no such port");
            }
        };
        ServerSpeed speed = new ServerSpeed(broken, memory, clock);

        assertThat(speed.measure().toCompletableFuture().join().source()).isEqualTo(SpeedSource.FALLBACK);
        assertThat(speed.measure().toCompletableFuture().join().source()).isEqualTo(SpeedSource.FALLBACK);
    }

    @Test
    void failure_doesNotTakeThePlaceOfAMeasurement() {
        server.measure();
        probe.measures(42);
        CompletableFuture<NetworkSpeed> anew = server.measure().toCompletableFuture();
        probe.fails();

        assertThat(anew.join().source()).isEqualTo(SpeedSource.FALLBACK);
        assertThat(current().join().mbps()).isEqualTo(42);
    }
}
