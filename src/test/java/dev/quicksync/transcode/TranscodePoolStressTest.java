package dev.quicksync.transcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranscodePoolStressTest {

    private static final int SUBMITTERS = 4;
    private static final int JOBS_EACH = 1500;

    /** Holds its worker until it is stopped, so that listeners surely have someone to take a place from. */
    private static final String STUBBORN = "stubborn";

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger setBack = new AtomicInteger();

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    @ParameterizedTest
    @CsvSource({"1, 20260101", "2, 7", "3, 42", "8, 1"})
    void everyJob_underRandomSubmitsPromotionsAndCancellations_ends(int workers, long seed) throws Exception {
        TranscodePool pool =
                new TranscodePool((command, priority, progress) -> run(command), threads, workers, Integer.MAX_VALUE);
        List<Transcode> stubborn = IntStream.range(0, workers)
                .mapToObj(i -> pool.submit(FakeRuns.command(STUBBORN), Priority.BACKGROUND, new SetBackCounter()))
                .toList();
        List<Callable<List<Transcode>>> submitters = new ArrayList<>();
        for (int i = 0; i < SUBMITTERS; i++) {
            Random random = new Random(seed + i);
            submitters.add(() -> submitMany(pool, random));
        }

        List<Transcode> jobs = new ArrayList<>();
        for (Future<List<Transcode>> submitted : threads.invokeAll(submitters)) {
            jobs.addAll(submitted.get());
        }

        stubborn.forEach(job -> pool.cancel(job, "the others are all there"));
        jobs.addAll(stubborn);

        CompletableFuture<?>[] ends = jobs.stream()
                .map(job -> job.result().toCompletableFuture().handle((report, failure) -> report))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(ends).get(60, TimeUnit.SECONDS);
        assertThat(jobs).hasSize(SUBMITTERS * JOBS_EACH + workers);
        assertThat(pool.active()).isZero();
        assertThat(pool.queued()).isZero();
        assertThat(most).hasValueLessThanOrEqualTo(workers);
        assertThat(setBack.get()).as("a stubborn job had to give way").isPositive();
    }

    private List<Transcode> submitMany(TranscodePool pool, Random random) {
        Priority[] priorities = Priority.values();
        List<Transcode> jobs = new ArrayList<>();
        for (int i = 0; i < JOBS_EACH; i++) {
            jobs.add(pool.submit(
                    FakeRuns.command("any"), priorities[random.nextInt(priorities.length)], new SetBackCounter()));
            Transcode other = jobs.get(random.nextInt(jobs.size()));
            switch (random.nextInt(6)) {
                case 0 -> pool.promote(other, priorities[random.nextInt(priorities.length)]);
                case 1 -> pool.cancel(other, "by chance");
                default -> {}
            }
        }
        return jobs;
    }

    private final class SetBackCounter implements Transcode.Listener {

        @Override
        public FfmpegRun.Progress started() {
            return soFar -> {};
        }

        @Override
        public void setBack() {
            setBack.incrementAndGet();
        }
    }

    private FfmpegRun run(FfmpegCommand command) {
        return new ShortRun(command.arguments().contains(STUBBORN));
    }

    /** Ends at once, well or not; a stubborn one when it is stopped. */
    private final class ShortRun implements FfmpegRun {

        private final boolean stubborn;
        private final CountDownLatch stopped = new CountDownLatch(1);

        private ShortRun(boolean stubborn) {
            this.stubborn = stubborn;
        }

        @Override
        public FfmpegReport run() {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            try {
                if (stubborn) {
                    stopped.await();
                }
                if (stopped.getCount() == 0 || System.identityHashCode(this) % 13 == 0) {
                    throw new TranscodeException("stopped, or unlucky");
                }
                return new FfmpegReport(OptionalDouble.empty(), OptionalInt.empty(), false, 1, List.of());
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            } finally {
                now.decrementAndGet();
            }
        }

        @Override
        public void stop(String reason) {
            stopped.countDown();
        }
    }
}
