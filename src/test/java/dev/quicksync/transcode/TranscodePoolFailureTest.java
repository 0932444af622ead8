package dev.quicksync.transcode;

import static dev.quicksync.transcode.Priority.BACKGROUND;
import static dev.quicksync.transcode.Priority.LISTENER;
import static dev.quicksync.transcode.Priority.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TranscodePoolFailureTest {

    private final FakeRuns runs = new FakeRuns();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void endThreads() {
        threads.shutdown();
    }

    static Stream<Throwable> failures() {
        return Stream.of(
                new TranscodeException("ffmpeg ended with exit code 1"),
                new IllegalStateException("a mistake"),
                new StackOverflowError("deep"),
                new NoClassDefFoundError("absent"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void run_thatThrows_failsItsJobOnly_andFreesItsWorker(Throwable failure) {
        try (PoolFixture fixture = new PoolFixture(1)) {
            fixture.submit("broken", SOON);
            fixture.submit("next", SOON);

            fixture.runs.of("broken").fail(failure);

            assertThat(fixture.outcome("broken")).isEqualTo("failed: " + failure.getMessage());
            fixture.finish("next");
            fixture.assertFigures(0, 0);
        }
    }

    @Test
    void run_thatFailsByItself_isNotTriedAgain() {
        try (PoolFixture fixture = new PoolFixture(1)) {
            fixture.submit("broken", BACKGROUND);
            fixture.runs.of("broken").fail(new TranscodeException("exit code 1"));

            assertThat(fixture.outcome("broken")).isEqualTo("failed: exit code 1");
            assertThat(fixture.runs.started()).containsExactly("broken");
        }
    }

    @Test
    void factory_thatThrowsAtOnce_failsTheJob_andKeepsNoWorker() throws Exception {
        TranscodePool pool = new TranscodePool(this::create, threads, 1, 4);

        Transcode broken = pool.submit(FakeRuns.command("broken"), SOON, new CountingListener());
        Transcode good = pool.submit(FakeRuns.command("good"), SOON, new CountingListener());

        assertThat(failureOf(broken)).hasMessage("no run for broken");
        runs.awaitStarted("good");
        runs.of("good").finish();
        good.result().toCompletableFuture().get(20, TimeUnit.SECONDS);
        assertThat(pool.active()).isZero();
    }

    @Test
    void factory_thatThrowsForAWaitingJob_doesNotTouchTheJobBefore() throws Exception {
        TranscodePool pool = new TranscodePool(this::create, threads, 1, 4);
        Transcode first = pool.submit(FakeRuns.command("first"), SOON, new CountingListener());
        Transcode broken = pool.submit(FakeRuns.command("broken"), SOON, new CountingListener());
        Transcode last = pool.submit(FakeRuns.command("last"), SOON, new CountingListener());

        runs.of("first").finish();

        first.result().toCompletableFuture().get(20, TimeUnit.SECONDS);
        assertThat(failureOf(broken)).hasMessage("no run for broken");
        runs.awaitStarted("first", "last");
        runs.of("last").finish();
        last.result().toCompletableFuture().get(20, TimeUnit.SECONDS);
        assertThat(pool.active()).isZero();
        assertThat(pool.queued()).isZero();
    }

    @Test
    void listener_thatThrowsAtTheStart_failsItsJobOnly() throws Exception {
        TranscodePool pool = new TranscodePool(runs, threads, 1, 4);
        Transcode broken = pool.submit(FakeRuns.command("broken"), LISTENER, new Transcode.Listener() {
            @Override
            public FfmpegRun.Progress started() {
                throw new IllegalStateException("no listener");
            }

            @Override
            public void setBack() {}
        });

        assertThat(failureOf(broken)).hasMessage("no listener");
        Soon.await().until(() -> pool.active() == 0);
    }

    private FfmpegRun create(FfmpegCommand command, Priority priority, FfmpegRun.Progress progress) {
        if (command.arguments().contains("broken")) {
            throw new IllegalStateException("no run for broken");
        }
        return runs.create(command, priority, progress);
    }

    private static Throwable failureOf(Transcode job) throws Exception {
        try {
            throw new AssertionError(job.result().toCompletableFuture().get(20, TimeUnit.SECONDS));
        } catch (ExecutionException e) {
            return e.getCause();
        }
    }
}
