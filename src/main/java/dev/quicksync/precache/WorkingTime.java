package dev.quicksync.precache;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long a task has worked, pauses left out. Not thread-safe. */
final class WorkingTime {

    /** Fewer ended jobs than this say little of the rest. */
    private static final int ENOUGH = 3;

    private Duration before = Duration.ZERO;
    private @Nullable Instant since;

    void goesOn(Instant now) {
        if (since == null) {
            since = now;
        }
    }

    void stands(Instant now) {
        before = until(now);
        since = null;
    }

    private Duration until(Instant now) {
        return since == null ? before : before.plus(Duration.between(since, now));
    }

    /**
     * How much longer it will work, if it goes on as it did; none while it stands, or when too few jobs are over.
     *
     * @param worked jobs that took their time
     * @param left jobs that are not over
     */
    Optional<Duration> left(Instant now, int worked, int left) {
        return since == null || worked < ENOUGH
                ? Optional.empty()
                : Optional.of(until(now).multipliedBy(left).dividedBy(worked));
    }
}
