package dev.quicksync.load;

import static dev.quicksync.fixture.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real thing, on the machine that the tests run on. */
class OshiProbeTest {

    @TempDir
    Path temp;

    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> new Thread(task, "load"));

    @AfterEach
    void endThread() {
        thread.shutdownNow();
    }

    @Test
    void figures_arePlausible() {
        Instant before = Instant.now();
        ServerLoad load = read(probe(Path.of("/"), thread));

        assertThat(load.estimated()).isFalse();
        assertThat(load.cpuPercent()).isBetween(0.0, 100.0);
        assertThat(load.memoryPercent()).isBetween(0.1, 100.0);
        assertThat(load.memoryAvailableMb()).isBetween(1L, 100_000_000L);
        assertThat(load.diskPercent()).isBetween(0.0, 100.0);
        assertThat(Duration.between(before, load.measuredAt())).isGreaterThanOrEqualTo(Duration.ofMillis(950));
    }

    @Test
    void busyMachine_isSeen() {
        OshiProbe probe = probe(temp.resolve("no-cgroups"), thread);
        AtomicBoolean busy = new AtomicBoolean(true);
        int cores = Runtime.getRuntime().availableProcessors();
        ExecutorService work = Executors.newFixedThreadPool(cores);
        try {
            for (int i = 0; i < cores; i++) {
                work.execute(() -> {
                    while (busy.get()) {
                        Thread.onSpinWait();
                    }
                });
            }
            await().until(() -> read(probe).cpuPercent() > 80);
        } finally {
            busy.set(false);
            work.shutdownNow();
        }
    }

    @Test
    void containersLimits_countInsteadOfTheMachines() {
        FakeMachine machine =
                new FakeMachine(temp).in("0::/").memory("", "64", 48, 0).cpu("", "10000 100000", 1_000_000);

        ServerLoad load = read(probe(machine.root(), thread));

        assertThat(load.cpuPercent()).isZero(); // this process is busy, its fake cgroup never is
        assertThat(load.memoryPercent()).isEqualTo(75);
        assertThat(load.memoryAvailableMb()).isEqualTo(16);
    }

    @Test
    void askedOnAnEventLoop_measuresElsewhere() {
        List<String> threads = new CopyOnWriteArrayList<>();
        Executor recording = task -> thread.execute(() -> {
            threads.add(Thread.currentThread().getName());
            task.run();
        });
        Vertx vertx = Vertx.vertx();
        try {
            CompletableFuture<ServerLoad> answer = new CompletableFuture<>();
            AtomicBoolean onEventLoop = new AtomicBoolean();
            vertx.runOnContext(none -> {
                onEventLoop.set(Context.isOnEventLoopThread());
                probe(Path.of("/"), recording).read().thenAccept(answer::complete);
            });

            assertThat(answer.orTimeout(30, TimeUnit.SECONDS).join().estimated())
                    .isFalse();
            assertThat(onEventLoop).isTrue();
            assertThat(threads).containsExactly("load", "load");
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private OshiProbe probe(Path root, Executor executor) {
        return new OshiProbe(new Cgroups(root), new DiskUse(temp, executor), executor, Clock.systemUTC());
    }

    private static ServerLoad read(OshiProbe probe) {
        return probe.read()
                .toCompletableFuture()
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
    }
}
