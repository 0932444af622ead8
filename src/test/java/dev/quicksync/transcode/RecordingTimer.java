package dev.quicksync.transcode;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A timer that remembers how long it was asked to wait, and can be told that the time is over. */
final class RecordingTimer extends ScheduledThreadPoolExecutor {

    final List<Long> millis = new CopyOnWriteArrayList<>();
    final List<ScheduledFuture<?>> deadlines = new CopyOnWriteArrayList<>();

    private volatile Runnable latest = () -> {};

    RecordingTimer() {
        super(1);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        ScheduledFuture<?> deadline = super.schedule(command, delay, unit);
        millis.add(unit.toMillis(delay));
        latest = command;
        deadlines.add(deadline); // last: who waits for it may end the time then
        return deadline;
    }

    /** Does at once what it was asked to do last. */
    void timeIsOver() {
        latest.run();
    }
}
