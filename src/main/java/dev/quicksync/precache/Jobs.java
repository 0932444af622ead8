package dev.quicksync.precache;

import dev.quicksync.rendition.RenditionKey;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * The jobs of one task: those of its plan, each with a number that stays its own when the task is planned anew. Not thread-safe;
 * {@link PrecacheTask} guards it.
 */
final class Jobs {

    private static final int MOST_FAILURES_KEPT = 100;

    private PrecachePlan plan = PrecachePlan.EMPTY;
    /** The number of the plan's first job. */
    private int base;
    /** Index in the plan of the first one that was not looked at yet. */
    private int next;
    /** Those of the plan that are not to be started, by index. */
    private BitSet cancelled = new BitSet();

    private final Deque<Waiting> again = new ArrayDeque<>();
    private final Map<Integer, RenditionKey> running = new TreeMap<>();
    private final Deque<JobFailure> failures = new ArrayDeque<>();
    private final JobCounts counts = new JobCounts();

    /** One that has to be started again; its plan may be gone. */
    private record Waiting(int number, RenditionKey key) {}

    /** Puts a new plan in place of what waits. */
    void planned(PrecachePlan fresh) {
        base += plan.size();
        plan = fresh;
        next = 0;
        cancelled = new BitSet();
        again.clear();
    }

    PrecachePlan plan() {
        return plan;
    }

    JobCounts counts() {
        return counts;
    }

    /** Those that were not started, or have to be started again. */
    int queued() {
        return again.size() + plan.size() - next - waitingCancelled();
    }

    private int waitingCancelled() {
        return (int) cancelled.stream().filter(index -> index >= next).count();
    }

    int runningCount() {
        return running.size();
    }

    Map<Integer, RenditionKey> running() {
        return new TreeMap<>(running);
    }

    List<JobFailure> failures() {
        return List.copyOf(failures);
    }

    /** Whether it is running, or has failed: planning it again would do it twice. */
    boolean isTaken(RenditionKey key) {
        return running.containsValue(key)
                || failures.stream().anyMatch(failure -> failure.key().equals(key));
    }

    /** Takes the next one to be started. */
    OptionalInt take() {
        Waiting first = again.pollFirst();
        if (first == null) {
            next = cancelled.nextClearBit(next);
            if (next >= plan.size()) {
                next = plan.size();
                return OptionalInt.empty();
            }
            first = new Waiting(base + next, plan.key(next));
            next++;
        }
        running.put(first.number(), first.key());
        return OptionalInt.of(first.number());
    }

    /** What a running job is about. */
    Optional<RenditionKey> runningKey(int number) {
        return Optional.ofNullable(running.get(number));
    }

    /** A running one is over. */
    void ended(int number) {
        running.remove(number);
    }

    void failed(int number, RenditionKey key, String reason, Instant at) {
        counts.failed++;
        if (failures.size() == MOST_FAILURES_KEPT) {
            failures.removeFirst();
        }
        failures.addLast(new JobFailure(number, key, reason, at));
    }

    /** One that was running is to be started again. */
    void putBack(int number, RenditionKey key) {
        again.addFirst(new Waiting(number, key));
    }

    /** Takes one that waits out of the plan; false when it does not wait. */
    boolean cancelQueued(int number) {
        int index = number - base;
        boolean waits = index >= next && index < plan.size() && !cancelled.get(index);
        if (waits) {
            cancelled.set(index);
        }
        boolean out = waits || again.removeIf(waiting -> waiting.number() == number);
        if (out) {
            counts.cancelled++;
        }
        return out;
    }

    /** The first ones that wait, by number. */
    Map<Integer, RenditionKey> firstQueued(int limit) {
        Map<Integer, RenditionKey> first = new LinkedHashMap<>();
        again.stream().limit(limit).forEach(waiting -> first.put(waiting.number(), waiting.key()));
        int index = cancelled.nextClearBit(next);
        while (index < plan.size() && first.size() < limit) {
            first.put(base + index, plan.key(index));
            index = cancelled.nextClearBit(index + 1);
        }
        return first;
    }

    /** Nothing waits any more. */
    void drop() {
        counts.cancelled += queued();
        next = plan.size();
        again.clear();
    }
}
