package dev.quicksync.precache;

import dev.quicksync.rendition.NoRoomException;
import dev.quicksync.rendition.Preparation;
import dev.quicksync.rendition.RenditionKey;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Has the jobs of all tasks made, a bounded number at once. All of its methods are called on the thread of {@link Later}, and none
 * blocks but on a look at a file that could not be encoded.
 */
@Singleton
final class PrecacheRunner {

    /** How soon it looks whether the reason for a pause is gone. */
    static final Duration RECHECK = Duration.ofSeconds(2);

    /** How long the library may take to notice that the music root is gone, and a little more. */
    static final Duration SECOND_LOOK = Duration.ofSeconds(2);

    private final Workshop workshop;
    private final TaskBook tasks;
    private final Later later;
    private final Clock clock;
    private final int parallel;
    private final Audience audience;
    private final Map<PrecacheTask.Run, Preparation> running = new HashMap<>();

    /** Those of them that take no core any more: their files are being labelled and written to the disk. */
    private final Set<PrecacheTask.Run> encoded = new HashSet<>();

    private boolean recheckDue;

    /**
     * @param audience told of all that happens
     */
    PrecacheRunner(
            Workshop workshop, TaskBook tasks, Later later, Clock clock, PrecacheSettings settings, Audience audience) {
        this.workshop = workshop;
        this.tasks = tasks;
        this.later = later;
        this.clock = clock;
        this.parallel = settings.parallel();
        this.audience = audience;
    }

    /** Whether the music is out of reach as a whole. */
    boolean isWithoutMusic() {
        return workshop.isMusicMissing();
    }

    /** Whether a task has to wait because the music is out of reach as a whole; then it says so. */
    boolean standsWithoutMusic(PrecacheTask task) {
        boolean missing = isWithoutMusic();
        if (missing && task.pause(Workshop.NO_MUSIC)) {
            audience.changed(task);
        }
        return missing && !task.isOver();
    }

    /** A task has its first plan, or a new one. */
    void planned(PrecacheTask task) {
        audience.changed(task);
    }

    /** Does what is to be done now; once too often does no harm. */
    void step() {
        endThoseOutOfTime();
        startWhatMay();
        tasks.active().stream().filter(PrecacheTask::completeIfDone).forEach(audience::changed);
    }

    private void endThoseOutOfTime() {
        for (PrecacheTask task : tasks.active()) {
            if (task.order()
                    .until()
                    .filter(end -> !clock.instant().isBefore(end))
                    .isPresent()) {
                end(task, TaskState.ENDED, "the window has closed; the next one goes on");
            }
        }
    }

    /** Ends a task; what it has running is given up. */
    void end(PrecacheTask task, TaskState as, String reason) {
        if (task.end(as, reason)) {
            Map.copyOf(running).forEach((run, preparation) -> {
                if (run.task() == task) {
                    giveUp(run, preparation, reason);
                }
            });
            audience.changed(task);
        }
    }

    /** Ends one job, running or not; false when the task has no such job. */
    boolean endJob(PrecacheTask task, int number, String reason) {
        for (Map.Entry<PrecacheTask.Run, Preparation> entry :
                Map.copyOf(running).entrySet()) {
            if (entry.getKey().task() == task && entry.getKey().number() == number) {
                giveUp(entry.getKey(), entry.getValue(), reason);
                return true;
            }
        }
        return task.cancelQueued(number);
    }

    private void giveUp(PrecacheTask.Run run, Preparation preparation, String reason) {
        remove(run);
        run.close();
        preparation.cancel(reason);
    }

    private void startWhatMay() {
        while (running.size() - encoded.size() < parallel
                && encoded.size() <= parallel // the disk is behind
                && tasks.active().stream().anyMatch(PrecacheTask::hasQueued)) {
            Optional<String> pause = workshop.pause();
            if (pause.isPresent()) {
                stand(pause.get());
                return;
            }
            Optional<PrecacheTask.Run> next = next();
            if (next.isEmpty()) {
                return;
            }
            start(next.get());
        }
    }

    private void stand(String reason) {
        tasks.active().stream()
                .filter(PrecacheTask::hasQueued)
                .filter(task -> task.pause(reason))
                .forEach(audience::changed);
        if (!recheckDue) {
            recheckDue = true;
            later.after(RECHECK, () -> {
                recheckDue = false;
                step();
            });
        }
    }

    /** The most useful job that nobody else has made, or is making. */
    private Optional<PrecacheTask.Run> next() {
        for (PrecacheTask task : tasks.active()) {
            Optional<PrecacheTask.Run> run = task.start();
            boolean full = false;
            while (run.isPresent()) {
                if (workshop.holds(run.get().key()) || isRunning(run.get().key())) {
                    run.get().found();
                } else {
                    full = full || !workshop.hasRoom(task.order().kind().spares());
                    if (!full) {
                        return run;
                    }
                    run.get().failed("the cache is full of what was used a short while ago");
                    audience.failed(FailureKind.NO_ROOM);
                }
                run = task.start();
            }
        }
        return Optional.empty();
    }

    private boolean isRunning(RenditionKey key) {
        return running.keySet().stream().anyMatch(run -> run.key().equals(key));
    }

    private void start(PrecacheTask.Run run) {
        Preparation preparation =
                workshop.prepare(run.key(), run.task().order().kind().spares());
        running.put(run, preparation);
        audience.changed(run.task());
        preparation.encoded().thenRun(() -> later.soon(() -> encoded(run)));
        preparation.result().whenComplete((made, failure) -> later.soon(() -> ended(run, failure)));
    }

    /** The next starts while the rest is done for this one, which is known for certain only then. */
    private void encoded(PrecacheTask.Run run) {
        if (running.containsKey(run)) {
            encoded.add(run);
            startWhatMay();
        }
    }

    private void remove(PrecacheTask.Run run) {
        running.remove(run);
        encoded.remove(run);
    }

    private void ended(PrecacheTask.Run run, @Nullable Throwable failure) {
        if (!running.containsKey(run)) {
            return; // given up
        }
        if (failure == null) {
            run.made();
            audience.made();
            over(run);
        } else if (Preparation.isWorthAnotherTry(failure)) {
            run.putBack();
            remove(run);
            stand("too much else waits for ffmpeg");
        } else if (workshop.canRead(run.track())) {
            run.failed(reason(failure));
            audience.failed(failure instanceof NoRoomException ? FailureKind.NO_ROOM : FailureKind.ENCODING);
            over(run);
        } else {
            // Is that one file gone, or all of them? Its place stays taken, so that not every job comes to this.
            later.after(SECOND_LOOK, () -> lookAgain(run, failure));
        }
    }

    private void lookAgain(PrecacheTask.Run run, Throwable failure) {
        if (!running.containsKey(run)) {
            return;
        }
        if (workshop.isMusicMissing() || workshop.canRead(run.track())) {
            workshop.allowAgain(run.key());
            run.putBack();
        } else {
            run.failed("the track is gone or has changed: " + reason(failure));
            audience.failed(FailureKind.TRACK_GONE);
        }
        over(run);
    }

    private void over(PrecacheTask.Run run) {
        remove(run);
        audience.changed(run.task());
        step();
    }

    private static String reason(Throwable failure) {
        Throwable cause =
                failure.getCause() != null && failure instanceof CompletionException ? failure.getCause() : failure;
        String message = cause.getMessage();
        return message == null ? cause.toString() : message.lines().findFirst().orElse("it failed");
    }
}
