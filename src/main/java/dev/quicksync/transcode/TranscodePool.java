package dev.quicksync.transcode;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * A bounded number of ffmpeg processes, most urgent job first, and first come first served among equals.
 *
 * <p>A listener never stands behind work that nobody waits for: when all workers are busy, the job of the lowest priority that
 * was started last is stopped, goes back to the head of its queue, and starts again later. So background work may use every
 * worker, and no slot lies idle in case a listener comes.
 */
public final class TranscodePool {

    private final FfmpegRun.Factory runs;
    private final Executor threads;
    private final int workers;
    private final PoolWatch watch;
    private final JobQueue queue;
    private final List<Transcode> running = new ArrayList<>();
    private boolean closed;

    /**
     * @param threads runs what blocks: a thread for each process, and the killing of one
     * @param workers the most processes at once, at least 1
     * @param queueLimit the most jobs that wait at each priority
     */
    TranscodePool(FfmpegRun.Factory runs, Executor threads, int workers, int queueLimit) {
        this(runs, threads, workers, queueLimit, PoolWatch.NONE);
    }

    /**
     * @param watch told what each job took
     */
    TranscodePool(FfmpegRun.Factory runs, Executor threads, int workers, int queueLimit, PoolWatch watch) {
        if (workers < 1) {
            throw new IllegalArgumentException("AUDIO_CACHE_MAX_WORKERS must be at least 1, not " + workers);
        }
        this.runs = runs;
        this.threads = threads;
        this.workers = workers;
        this.watch = watch;
        this.queue = new JobQueue(queueLimit);
    }

    /**
     * Takes on a job.
     *
     * @throws QueueFullException when too many of its priority wait already
     */
    public synchronized Transcode submit(FfmpegCommand command, Priority priority, Transcode.Listener listener) {
        Transcode job = new Transcode(command, priority, listener);
        if (closed) {
            job.result.completeExceptionally(
                    new TranscodeException("the server is stopping", TranscodeException.Kind.STOPPED));
            return job;
        }
        queue.add(job);
        dispatch();
        return job;
    }

    /** Makes a job at least this urgent. A running process keeps its CPU priority, and no longer gives way to others. */
    public synchronized void promote(Transcode job, Priority priority) {
        if (priority.compareTo(job.priority) >= 0) {
            return;
        }
        if (queue.contains(job)) {
            queue.move(job, priority);
            dispatch();
        } else {
            job.priority = priority;
        }
    }

    /** Gives a job up: its result fails, and its process is killed. Does nothing once it has ended. */
    public void cancel(Transcode job, String reason) {
        boolean queued;
        synchronized (this) {
            queued = queue.remove(job);
            job.cancelReason = reason;
            stop(job, reason);
        }
        if (queued) {
            job.result.completeExceptionally(new CancellationException(reason));
        }
    }

    /** Kills every process, and takes no more jobs. */
    void close() {
        String reason = "the server is stopping";
        List<Transcode> all;
        synchronized (this) {
            closed = true;
            all = new ArrayList<>(running);
            all.addAll(queue.all());
            all.forEach(job -> job.cancelReason = reason); // at once: one that gives way may end before its turn below
        }
        all.forEach(job -> cancel(job, reason));
    }

    /** How many processes run now. */
    public synchronized int active() {
        return running.size();
    }

    /** How many jobs wait now. */
    public synchronized int queued() {
        return queue.all().size();
    }

    /** How many processes of a priority run now. */
    public synchronized int active(Priority priority) {
        return (int) running.stream().filter(job -> job.priority == priority).count();
    }

    /** The processes that run for nobody who waits. */
    public synchronized List<ProcessHandle> unhurriedProcesses() {
        return running.stream()
                .filter(job -> job.priority != Priority.LISTENER)
                .map(job -> job.run)
                .filter(Objects::nonNull)
                .flatMap(run -> run.process().stream())
                .toList();
    }

    /** How many jobs of a priority wait now. */
    public synchronized int queued(Priority priority) {
        return queue.size(priority);
    }

    private void dispatch() {
        while (running.size() < workers) {
            Transcode next = queue.next();
            if (next == null) {
                return;
            }
            start(next);
        }
        long listenersWithoutWorker = queue.size(Priority.LISTENER)
                - running.stream()
                        .filter(job -> job.givingWay || job.cancelReason != null)
                        .count();
        for (long i = 0; i < listenersWithoutWorker; i++) {
            giveWay();
        }
    }

    private void start(Transcode job) {
        FfmpegRun run = create(job);
        job.run = run;
        running.add(job);
        watch.waited(System.nanoTime() - job.queuedAt);
        threads.execute(() -> run(job, run));
    }

    /** A job that can't even be prepared fails like any other, and touches neither its submitter nor the job before it. */
    private FfmpegRun create(Transcode job) {
        try {
            return runs.create(job.command, job.priority, job.listener.started());
        } catch (RuntimeException e) {
            return new UnpreparedRun(e);
        }
    }

    private void giveWay() {
        Transcode least = null;
        for (Transcode job : running) {
            boolean stoppable = job.priority != Priority.LISTENER && !job.givingWay && job.cancelReason == null;
            if (stoppable && (least == null || job.priority.compareTo(least.priority) >= 0)) {
                least = job;
            }
        }
        if (least != null) {
            least.givingWay = true;
            least.listener.setBack();
            stop(least, "a listener needed its place");
        }
    }

    private void stop(Transcode job, String reason) {
        FfmpegRun run = job.run;
        if (run != null) {
            threads.execute(() -> run.stop(reason)); // killing a process tree looks through /proc
        }
    }

    private void run(Transcode job, FfmpegRun run) {
        FfmpegReport report = null;
        Throwable failure = null;
        long start = System.nanoTime();
        try {
            report = run.run();
            watch.encoded(System.nanoTime() - start, report.encodedSeconds());
        } catch (Throwable e) { // an Error too: the worker must be freed, and someone waits for the result
            failure = e;
        }
        if (ended(job)) {
            if (failure == null) {
                job.result.complete(report);
            } else {
                String reason = cancelReason(job);
                job.result.completeExceptionally(reason == null ? failure : new CancellationException(reason));
            }
        }
    }

    private synchronized @Nullable String cancelReason(Transcode job) {
        return job.cancelReason;
    }

    /** Frees the worker; false when the job has gone back to its queue. */
    private synchronized boolean ended(Transcode job) {
        running.remove(job);
        job.run = null;
        boolean again = job.givingWay && job.cancelReason == null && !closed;
        job.givingWay = false;
        if (again) {
            job.queuedAt = System.nanoTime();
            queue.putBack(job);
        }
        dispatch();
        return !again;
    }

    /** Stands in for a run that could not be prepared. */
    private record UnpreparedRun(RuntimeException failure) implements FfmpegRun {

        @Override
        public FfmpegReport run() {
            throw failure;
        }

        @Override
        public void stop(String reason) {
            // It ends at once.
        }
    }
}
