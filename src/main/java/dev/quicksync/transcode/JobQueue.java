package dev.quicksync.transcode;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The jobs that wait, most urgent first, first come first served among equals. Guarded by the pool. */
final class JobQueue {

    private final int limit;
    private final Map<Priority, Deque<Transcode>> jobs = new EnumMap<>(Priority.class);

    /**
     * @param limit the most jobs that wait at each priority
     */
    JobQueue(int limit) {
        this.limit = limit;
        for (Priority priority : Priority.values()) {
            jobs.put(priority, new ArrayDeque<>());
        }
    }

    /**
     * Puts a new job behind all others of its priority.
     *
     * @throws QueueFullException when too many of its priority wait already
     */
    void add(Transcode job) {
        if (size(job.priority) >= limit) {
            throw new QueueFullException(limit);
        }
        of(job.priority).addLast(job);
    }

    /** Puts a job that had its turn already before all others of its priority; it is never refused. */
    void putBack(Transcode job) {
        of(job.priority).addFirst(job);
    }

    /** Gives a waiting job another priority; it is never refused. */
    void move(Transcode job, Priority priority) {
        remove(job);
        job.priority = priority;
        of(priority).addLast(job);
    }

    boolean contains(Transcode job) {
        return of(job.priority).contains(job);
    }

    boolean remove(Transcode job) {
        return of(job.priority).remove(job);
    }

    /** Takes the next job out; null when none waits. */
    @Nullable
    Transcode next() {
        for (Priority priority : Priority.values()) {
            Transcode job = of(priority).pollFirst();
            if (job != null) {
                return job;
            }
        }
        return null;
    }

    int size(Priority priority) {
        return of(priority).size();
    }

    List<Transcode> all() {
        List<Transcode> all = new ArrayList<>();
        jobs.values().forEach(all::addAll);
        return all;
    }

    private Deque<Transcode> of(Priority priority) {
        return Objects.requireNonNull(jobs.get(priority));
    }
}
