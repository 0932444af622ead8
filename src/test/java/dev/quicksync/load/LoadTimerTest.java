package dev.quicksync.load;

import static dev.quicksync.fixture.Patience.await;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadTimerTest {

    private static final ServerLoad QUIET = new ServerLoad(3.5, 40.1, 4000, 70.7, false, Instant.EPOCH);

    @TempDir
    Path temp;

    private final Vertx vertx = Vertx.vertx();
    private final FakeProbe probe = new FakeProbe();

    @AfterEach
    void closeVertx() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void load_isMeasuredAgainAndAgain() {
        timer(Duration.ofSeconds(1), Duration.ofSeconds(5)).start(new StartupEvent());

        for (int times = 1; times <= 3; times++) {
            int expected = times;
            await().until(() -> probe.count() == expected);
            probe.latest().complete(QUIET);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S,   PT5S, quicksync.load.interval",
        "PT-1S,  PT5S, quicksync.load.interval",
        "PT0.9S, PT5S, quicksync.load.interval",
        "PT15S,  PT1S, quicksync.load.time-limit",
        "PT15S,  PT0S, quicksync.load.time-limit",
    })
    void settingThatMakesNoSense_isToldAtTheStart(Duration interval, Duration timeLimit, String setting) {
        LoadTimer timer = timer(interval, timeLimit);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> timer.start(new StartupEvent()))
                .withMessageContaining(setting);
    }

    private LoadTimer timer(Duration interval, Duration timeLimit) {
        LoadConfig config = new Settings(interval, timeLimit);
        DiskUse disk = new DiskUse(temp, Runnable::run);
        LoadMonitor monitor =
                new LoadMonitor(probe, disk, LoadCaches.keeping(Duration.ofMinutes(5)), Clock.systemUTC(), config);
        return new LoadTimer(monitor, config, vertx);
    }
}
