package dev.quicksync.precache;

import dev.quicksync.mixtape.ProgressEvent;
import java.util.Objects;

/**
 * What people are told of a task.
 *
 * @param current renditions that are settled, be it that they failed
 * @param total all that it is about
 * @param missing renditions that there will not be, failed or without room
 */
record TaskNews(TaskState state, ProgressEvent.Status status, String message, int current, int total, int missing) {

    static TaskNews of(PrecacheTask.Look task) {
        JobCounts counts = task.counts();
        int ready = counts.made + counts.found;
        ProgressEvent.Status status = switch (task.state()) {
            case QUEUED, RUNNING, PAUSED -> ProgressEvent.Status.IN_PROGRESS;
            case COMPLETED ->
                ready == 0 && counts.failed > 0 ? ProgressEvent.Status.FAILED : ProgressEvent.Status.COMPLETED;
            case CANCELLED, ENDED, FAILED -> ProgressEvent.Status.FAILED;
        };
        return new TaskNews(
                task.state(),
                status,
                message(task, ready),
                counts.ended(),
                task.total(),
                counts.failed + withoutRoom(task));
    }

    private static String message(PrecacheTask.Look task, int ready) {
        String reason = Objects.requireNonNullElse(task.reason(), "");
        return switch (task.state()) {
            case QUEUED, RUNNING -> ready + " of " + task.total() + " renditions are ready";
            case PAUSED -> "paused: " + reason;
            case COMPLETED -> completed(task, ready);
            case CANCELLED, ENDED, FAILED -> reason;
        };
    }

    private static String completed(PrecacheTask.Look task, int ready) {
        int noRoom = withoutRoom(task);
        return (task.total() == 0
                        ? "there is nothing to be made"
                        : ready + " of " + task.total() + " renditions are ready")
                + (task.counts().failed > 0 ? ", " + task.counts().failed + " failed" : "")
                + (noRoom > 0 ? "; the cache has no room for " + noRoom : "");
    }

    private static int withoutRoom(PrecacheTask.Look task) {
        return task.plan().leftOut().getOrDefault(LeftOut.NO_ROOM, 0);
    }
}
