package dev.quicksync.transcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A pool with fake runs, whose jobs have names. */
final class PoolFixture implements AutoCloseable {

    static final int QUEUE_LIMIT = 4;

    final FakeRuns runs = new FakeRuns();
    final ExecutorService threads = Executors.newCachedThreadPool();
    final TranscodePool pool;
    private final Map<String, Transcode> jobs = new HashMap<>();
    private final Map<String, CountingListener> listeners = new HashMap<>();

    PoolFixture(int workers) {
        pool = new TranscodePool(runs, threads, workers, QUEUE_LIMIT);
    }

    Transcode submit(String name, Priority priority) {
        CountingListener listener = new CountingListener();
        Transcode job = pool.submit(FakeRuns.command(name), priority, listener);
        jobs.put(name, job);
        listeners.put(name, listener);
        return job;
    }

    Transcode job(String name) {
        return jobs.get(name);
    }

    CountingListener listener(String name) {
        return listeners.get(name);
    }

    /** Ends the latest run of a job well, and waits for the job's end. */
    void finish(String name) {
        runs.of(name).finish();
        assertThat(outcome(name)).isEqualTo("done");
    }

    /** Waits for a job's end: the last line of its report, or the message of its failure. */
    String outcome(String name) {
        try {
            List<String> lines = job(name)
                    .result()
                    .toCompletableFuture()
                    .get(20, TimeUnit.SECONDS)
                    .lastLines();
            return lines.get(lines.size() - 1);
        } catch (ExecutionException e) {
            String kind = e.getCause() instanceof CancellationException ? "cancelled: " : "failed: ";
            return kind + e.getCause().getMessage();
        } catch (TimeoutException | InterruptedException e) {
            throw new AssertionError(name + " did not end", e);
        }
    }

    boolean isOver(String name) {
        return job(name).result().toCompletableFuture().isDone();
    }

    void assertFigures(int active, int queued) {
        assertThat(pool.active()).as("active").isEqualTo(active);
        assertThat(pool.queued()).as("queued").isEqualTo(queued);
    }

    @Override
    public void close() {
        pool.close();
        threads.shutdown();
    }
}
