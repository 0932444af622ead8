package dev.quicksync.transcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs that end when the test says so. A job is known by its name: its command's only argument. */
final class FakeRuns implements FfmpegRun.Factory {

    private final List<FakeRun> created = new CopyOnWriteArrayList<>();
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @Override
    public FakeRun create(FfmpegCommand command, Priority priority, FfmpegRun.Progress progress) {
        FakeRun run = new FakeRun(command.arguments().get(0), priority);
        created.add(run);
        return run;
    }

    static FfmpegCommand command(String name) {
        return new FfmpegCommand(List.of(name));
    }

    /** The names of all jobs that have started, in order; one that started twice is there twice. */
    List<String> started() {
        return created.stream().map(run -> run.name).toList();
    }

    /** The latest run of a job. */
    FakeRun of(String name) {
        List<FakeRun> runs =
                created.stream().filter(run -> run.name.equals(name)).toList();
        assertThat(runs).as("runs of " + name).isNotEmpty();
        return runs.get(runs.size() - 1);
    }

    /** Waits until exactly these have started. */
    void awaitStarted(String... names) {
        Soon.await().untilAsserted(() -> assertThat(started()).containsExactly(names));
    }

    /** The most that ever ran at once. */
    int mostAtOnce() {
        return most.get();
    }

    final class FakeRun implements FfmpegRun {

        final String name;
        final Priority priority;
        private final CompletableFuture<FfmpegReport> outcome = new CompletableFuture<>();

        private FakeRun(String name, Priority priority) {
            this.name = name;
            this.priority = priority;
        }

        @Override
        public FfmpegReport run() {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            try {
                return outcome.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) e.getCause();
            } finally {
                now.decrementAndGet();
            }
        }

        @Override
        public void stop(String reason) {
            outcome.completeExceptionally(new TranscodeException(reason));
        }

        /** Ends well, with a report that says so in its last line. */
        void finish(String lastLine) {
            outcome.complete(
                    new FfmpegReport(OptionalDouble.empty(), OptionalInt.empty(), false, 1, List.of(lastLine)));
        }

        void finish() {
            finish("done");
        }

        void fail(Throwable failure) {
            outcome.completeExceptionally(failure);
        }

        boolean isStopped() {
            return outcome.isCompletedExceptionally();
        }
    }
}
