package dev.quicksync.precache;

import dev.quicksync.library.Track;
import dev.quicksync.rendition.RenditionKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that pre-caching has been asked for, from its order to its end. It hands out its jobs one by one as runs, most useful first.
 */
final class PrecacheTask {

    private final String id;
    private final Order order;
    private final Clock clock;
    private final Instant created;
    private final Jobs jobs = new Jobs();
    private final WorkingTime working = new WorkingTime();
    private TaskState state = TaskState.QUEUED;
    private boolean planned;
    private @Nullable String reason;
    private @Nullable Instant started;
    private @Nullable Instant finished;

    /** One job that has been started. Whoever has it says what came of it, and closes it, which ends it as given up if nothing was said. */
    final class Run implements AutoCloseable {

        private final int number;
        private final RenditionKey key;
        private boolean over;

        private Run(int number, RenditionKey key) {
            this.number = number;
            this.key = key;
        }

        PrecacheTask task() {
            return PrecacheTask.this;
        }

        int number() {
            return number;
        }

        RenditionKey key() {
            return key;
        }

        Track track() {
            return key.track();
        }

        /** The rendition is in the cache, by this run. */
        void made() {
            end(jobs -> jobs.counts().made++);
        }

        /** Somebody else has made it, or is making it. */
        void found() {
            end(jobs -> jobs.counts().found++);
        }

        /** There is none, and this task won't try again. */
        void failed(String why) {
            end(jobs -> jobs.failed(number, key, why, clock.instant()));
        }

        /** It is to be started again later. */
        void putBack() {
            end(jobs -> {
                if (state.isOver()) {
                    jobs.counts().cancelled++;
                } else {
                    jobs.putBack(number, key);
                }
            });
        }

        @Override
        public void close() {
            end(jobs -> jobs.counts().cancelled++);
        }

        private void end(Consumer<Jobs> as) {
            synchronized (PrecacheTask.this) {
                if (!over) {
                    over = true;
                    jobs.ended(number);
                    as.accept(jobs);
                }
            }
        }
    }

    PrecacheTask(String id, Order order, Clock clock) {
        this.id = id;
        this.order = order;
        this.clock = clock;
        this.created = clock.instant();
    }

    String id() {
        return id;
    }

    Order order() {
        return order;
    }

    /** A plan is there, the first or a new one; what waited is in it or no longer needed. */
    synchronized void planned(PrecachePlan plan) {
        if (!state.isOver()) {
            jobs.planned(plan);
            planned = true;
        }
    }

    /** Starts the next job, if there is one. */
    synchronized Optional<Run> start() {
        if (state.isOver()) {
            return Optional.empty();
        }
        OptionalInt number = jobs.take();
        if (number.isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        if (started == null) {
            started = now;
        }
        working.goesOn(now);
        state = TaskState.RUNNING;
        reason = null;
        return Optional.of(
                new Run(number.getAsInt(), jobs.runningKey(number.getAsInt()).orElseThrow()));
    }

    /**
     * It starts nothing for now.
     *
     * @return whether that, or the reason, is new
     */
    synchronized boolean pause(String why) {
        if (state.isOver() || (state == TaskState.PAUSED && why.equals(reason))) {
            return false;
        }
        state = TaskState.PAUSED;
        reason = why;
        working.stands(clock.instant());
        return true;
    }

    /** Ends it when it is planned and nothing of it waits or runs; whether that is so now and was not before. */
    synchronized boolean completeIfDone() {
        return planned && jobs.queued() == 0 && jobs.runningCount() == 0 && end(TaskState.COMPLETED, null);
    }

    /** Ends it early; what runs is for the caller to give up. False when it was over. */
    synchronized boolean end(TaskState as, @Nullable String why) {
        if (state.isOver()) {
            return false;
        }
        jobs.drop();
        state = as;
        reason = why;
        finished = clock.instant();
        working.stands(clock.instant());
        return true;
    }

    /** Whether a job that waits was taken out. */
    synchronized boolean cancelQueued(int number) {
        return !state.isOver() && jobs.cancelQueued(number);
    }

    /** Whether it is running, or has failed. */
    synchronized boolean isTaken(RenditionKey key) {
        return jobs.isTaken(key);
    }

    synchronized boolean isOver() {
        return state.isOver();
    }

    /** Whether it is planned and may start jobs. */
    synchronized boolean hasQueued() {
        return !state.isOver() && jobs.queued() > 0;
    }

    synchronized int queued() {
        return jobs.queued();
    }

    synchronized int running() {
        return jobs.runningCount();
    }

    /** What it looks like now, with its jobs. */
    synchronized <T> T look(Function<Look, T> at) {
        return at.apply(new Look());
    }

    /** One consistent view; good only inside {@link #look}. */
    final class Look {

        TaskState state() {
            return state;
        }

        @Nullable
        String reason() {
            return reason;
        }

        Instant created() {
            return created;
        }

        @Nullable
        Instant started() {
            return started;
        }

        @Nullable
        Instant finished() {
            return finished;
        }

        JobCounts counts() {
            return jobs.counts();
        }

        int queued() {
            return jobs.queued();
        }

        /** All jobs that it has had, and has. */
        int total() {
            return jobs.counts().ended() + jobs.queued() + jobs.runningCount();
        }

        PrecachePlan plan() {
            return jobs.plan();
        }

        Map<Integer, RenditionKey> running() {
            return jobs.running();
        }

        Map<Integer, RenditionKey> firstQueued(int limit) {
            return jobs.firstQueued(limit);
        }

        List<JobFailure> failures() {
            return jobs.failures();
        }

        Optional<Duration> left() {
            JobCounts counts = jobs.counts();
            return working.left(clock.instant(), counts.made + counts.failed, jobs.queued() + jobs.runningCount());
        }
    }
}
