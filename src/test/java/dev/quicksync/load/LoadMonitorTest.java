package dev.quicksync.load;

import static dev.quicksync.fixture.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadMonitorTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofMillis(30);
    private static final ServerLoad QUIET = new ServerLoad(3.5, 40.1, 4000, 70.7, false, NOW);
    private static final ServerLoad BUSY = new ServerLoad(93.5, 90.1, 400, 70.8, false, NOW);

    @TempDir
    Path temp;

    private final FakeProbe probe = new FakeProbe();

    @Test
    void coldCalls_waitForOneMeasurementAndShareIt() {
        LoadMonitor monitor = monitor(probe, LONG, LONG);

        CompletableFuture<ServerLoad> one = monitor.current().toCompletableFuture();
        CompletableFuture<ServerLoad> two = monitor.measure().toCompletableFuture();
        CompletableFuture<ServerLoad> three = monitor.current().toCompletableFuture();
        assertThat(one).isNotDone();
        probe.latest().complete(QUIET);

        assertThat(probe.count()).isOne();
        assertThat(one).isCompletedWithValue(QUIET);
        assertThat(two).isCompletedWithValue(QUIET);
        assertThat(three).isCompletedWithValue(QUIET);
    }

    @Test
    void warmCall_isAnsweredFromMemory_evenWhileTheNextMeasurementRuns() {
        LoadMonitor monitor = monitor(probe, LONG, LONG);
        monitor.measure();
        probe.latest().complete(QUIET);

        assertThat(now(monitor.current())).isEqualTo(QUIET);
        assertThat(probe.count()).isOne();
        monitor.measure();
        assertThat(now(monitor.current())).isEqualTo(QUIET);
        probe.latest().complete(BUSY);

        assertThat(now(monitor.current())).isEqualTo(BUSY);
        assertThat(probe.count()).isEqualTo(2);
    }

    @Test
    void oneWhoGivesUp_doesNotTakeTheMeasurementFromTheOthers() {
        LoadMonitor monitor = monitor(probe, LONG, LONG);
        CompletionStage<ServerLoad> other = monitor.current();
        monitor.current().toCompletableFuture().cancel(true);
        monitor.current().toCompletableFuture().complete(BUSY);

        probe.latest().complete(QUIET);

        assertThat(now(other)).isEqualTo(QUIET);
        assertThat(now(monitor.current())).isEqualTo(QUIET);
    }

    @Test
    void reading_thatWasNotRenewed_isForgotten() {
        LoadMonitor monitor = monitor(probe, LONG, SHORT);
        monitor.measure();
        probe.latest().complete(QUIET);

        await().until(() -> monitor.latest().isEmpty());
        assertThat(monitor.current().toCompletableFuture()).isNotDone();
        assertThat(probe.count()).isEqualTo(2);
    }

    @Test
    void failure_isAnEstimate_andTheNextMeasurementEndsIt() {
        LoadMonitor monitor = monitor(probe, LONG, LONG);
        monitor.measure();
        probe.latest().complete(BUSY);
        CompletionStage<ServerLoad> failed = monitor.measure();
        probe.latest().completeExceptionally(new UnsatisfiedLinkError("/secret/lib.so: failed to map"));

        assertEstimate(now(failed));
        assertThat(now(failed).diskPercent()).isBetween(0.0, 100.0);
        assertThat(now(monitor.current())).isEqualTo(now(failed));
        assertThat(monitor.outage()).contains("it failed with UnsatisfiedLinkError");

        monitor.measure();
        probe.latest().complete(QUIET);
        assertThat(now(monitor.current())).isEqualTo(QUIET);
        assertThat(monitor.outage()).isEmpty();
    }

    @Test
    void probeThatThrows_isAFailureLikeAnyOther() {
        LoadMonitor monitor = monitor(
                () -> {
                    throw new IllegalStateException("no /proc");
                },
                LONG,
                LONG);

        assertEstimate(now(monitor.current()));
        assertThat(monitor.outage()).contains("it failed with IllegalStateException");
    }

    @Test
    void diskThatHangsAfterAFailure_isNotWaitedForLonger() {
        DiskUse hanging = new DiskUse(temp, task -> {});
        LoadMonitor monitor =
                new LoadMonitor(probe, hanging, LoadCaches.keeping(LONG), clock(), new Settings(LONG, SHORT));
        CompletionStage<ServerLoad> failed = monitor.current();
        probe.latest().completeExceptionally(new IllegalStateException("no /proc"));

        await().until(() -> failed.toCompletableFuture().isDone());
        assertEstimate(now(failed));
        assertThat(now(failed).diskPercent()).isEqualTo(ServerLoad.UNKNOWN);
    }

    @Test
    void measurementThatHangs_isAnEstimate_andNoOtherBeginsBesideIt() {
        LoadMonitor monitor = monitor(probe, SHORT, LONG);
        CompletionStage<ServerLoad> hanging = monitor.current();

        await().until(() -> hanging.toCompletableFuture().isDone());
        assertEstimate(now(hanging));
        assertThat(monitor.outage()).contains("it takes longer than 30 ms");
        assertEstimate(now(monitor.measure()));
        assertEstimate(now(monitor.measure()));
        assertThat(probe.count()).isOne();
    }

    @Test
    void measurementThatHung_isFollowedByAnother_onceItHasEnded() {
        LoadMonitor monitor = monitor(probe, SHORT, LONG);
        CompletionStage<ServerLoad> hanging = monitor.current();
        await().until(() -> hanging.toCompletableFuture().isDone());

        probe.latest().complete(BUSY); // too late to count
        assertEstimate(now(monitor.current()));
        CompletionStage<ServerLoad> next = monitor.measure();
        probe.latest().complete(QUIET);

        assertThat(probe.count()).isEqualTo(2);
        assertThat(now(next)).isEqualTo(QUIET);
        assertThat(monitor.outage()).isEmpty();
    }

    @Test
    void estimateAfterATimeout_keepsWhatIsKnownOfTheDisk() {
        LoadMonitor monitor = monitor(probe, SHORT, LONG);
        monitor.measure();
        probe.latest().complete(QUIET);
        CompletionStage<ServerLoad> hanging = monitor.measure();

        await().until(() -> hanging.toCompletableFuture().isDone());
        assertThat(now(hanging).diskPercent()).isEqualTo(QUIET.diskPercent());
    }

    @Test
    void outage_isLoggedOnce_andSoIsItsEnd() {
        Queue<String> lines = new ConcurrentLinkedQueue<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                if (line.getLevel().intValue() >= Level.INFO.intValue()) {
                    lines.add(line.getLevel().getName());
                }
            }

            @Override
            public void flush() {
                // Nothing is held back.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
        Logger logger = Logger.getLogger(LoadMonitor.class.getName());
        logger.addHandler(handler);
        try {
            LoadMonitor monitor = monitor(probe, LONG, LONG);
            for (int i = 0; i < 3; i++) {
                monitor.measure();
                probe.latest().completeExceptionally(new IllegalStateException("no /proc"));
            }
            assertThat(lines).hasSize(1).first().asString().startsWith("WARN");
            for (int i = 0; i < 2; i++) {
                monitor.measure();
                probe.latest().complete(QUIET);
            }
            assertThat(lines).hasSize(2).last().asString().isEqualTo("INFO");
        } finally {
            logger.removeHandler(handler);
        }
    }

    @Test
    void health_isUpInAnyCase_andSaysWhatIsKnown() {
        LoadMonitor monitor = monitor(probe, LONG, LONG);
        LoadCheck check = new LoadCheck(monitor);
        assertHealth(check, "estimated", true, "reason", "it has not been measured yet");

        monitor.measure();
        probe.latest().complete(QUIET);
        assertHealth(check, "estimated", false, "cpuPercent", 4L, "memoryPercent", 40L, "memoryAvailableMb", 4000L);
        assertThat(check.call().getData().orElseThrow()).doesNotContainKey("reason");

        monitor.measure();
        probe.latest().completeExceptionally(new LoadUnknownException("it is switched off"));
        assertHealth(check, "estimated", true, "reason", "it is switched off", "cpuPercent", 50L);
    }

    private static void assertHealth(LoadCheck check, Object... data) {
        HealthCheckResponse answer = check.call();
        assertThat(answer.getName()).isEqualTo("system load");
        assertThat(answer.getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
        for (int i = 0; i < data.length; i += 2) {
            assertThat(answer.getData().orElseThrow()).containsEntry((String) data[i], data[i + 1]);
        }
    }

    private static void assertEstimate(ServerLoad load) {
        assertThat(load.estimated()).isTrue();
        assertThat(load.cpuPercent()).isEqualTo(50);
        assertThat(load.memoryPercent()).isEqualTo(50);
        assertThat(load.memoryAvailableMb()).isEqualTo(ServerLoad.UNKNOWN);
        assertThat(load.measuredAt()).isEqualTo(NOW);
    }

    /** What a stage has come to, without waiting. */
    private static ServerLoad now(CompletionStage<ServerLoad> stage) {
        CompletableFuture<ServerLoad> future = stage.toCompletableFuture();
        assertThat(future).isCompleted();
        return future.join();
    }

    private LoadMonitor monitor(LoadProbe probe, Duration timeLimit, Duration timeToLive) {
        DiskUse disk = new DiskUse(temp, Runnable::run);
        return new LoadMonitor(probe, disk, LoadCaches.keeping(timeToLive), clock(), new Settings(LONG, timeLimit));
    }

    private static Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }
}
