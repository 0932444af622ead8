package dev.quicksync.mixtape;

import dev.quicksync.mixtape.ProgressMessage.Heartbeat;
import dev.quicksync.mixtape.ProgressMessage.Progress;
import dev.quicksync.mixtape.ProgressMessage.Removed;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One subscriber to a mixtape's progress. What it has not taken yet is kept for it, the latest event of each task only: one that reads slowly
 * misses steps, but never how a task stands, and costs no more than the tasks that there are.
 */
final class ProgressStream {

    /** Tells that there is something to {@link #take}; of those that the subscriber has no time for, one is enough. */
    private static final Object BELL = new Object();

    private final String slug;
    private final Map<String, ProgressMessage> waiting = new LinkedHashMap<>();
    private @Nullable MultiEmitter<? super Object> bell;
    private boolean heartbeatDue;
    private boolean removed;
    private boolean ended;

    /**
     * A new one.
     *
     * @param present how all tasks stand
     */
    ProgressStream(String slug, List<Progress> present) {
        this.slug = slug;
        present.forEach(progress -> waiting.put(progress.event().taskId(), progress));
        this.heartbeatDue = true; // so that the head of the answer goes out, with nothing to tell too
    }

    String slug() {
        return slug;
    }

    /**
     * What the subscriber is sent, for one subscription.
     *
     * @param closed is run once when the subscriber has gone, or the stream has ended
     */
    Multi<ProgressMessage> messages(Runnable closed) {
        return Multi.createFrom()
                .emitter(emitter -> begin(emitter.onTermination(closed)), BackPressureStrategy.LATEST)
                .onItem()
                .transformToIterable(bell -> take());
    }

    private void begin(MultiEmitter<? super Object> emitter) {
        synchronized (this) {
            bell = emitter;
        }
        ring();
    }

    /** Keeps an event for the subscriber, who has to be {@linkplain #ring told} of it. */
    synchronized void put(Progress progress) {
        if (ended) {
            return;
        }
        String task = progress.event().taskId();
        waiting.remove(task);
        waiting.put(task, progress);
        if (waiting.size() > ProgressBoard.MOST) {
            waiting.remove(waiting.keySet().iterator().next());
        }
    }

    void heartbeat() {
        synchronized (this) {
            heartbeatDue = true;
        }
        ring();
    }

    /** Ends it after what is waiting, and the word that the mixtape is gone. */
    void endRemoved() {
        synchronized (this) {
            removed = true;
            ended = true; // at once: nothing may follow the last word
        }
        ring();
    }

    /** Ends it after what is waiting. */
    void end() {
        synchronized (this) {
            ended = true;
        }
        ring();
    }

    /** Has the subscriber take what there is, as soon as it has time. */
    void ring() {
        MultiEmitter<? super Object> emitter;
        boolean last;
        synchronized (this) {
            emitter = bell;
            last = ended;
        }
        if (emitter != null) {
            emitter.emit(BELL);
            if (last) {
                emitter.complete();
            }
        }
    }

    private synchronized List<ProgressMessage> take() {
        List<ProgressMessage> taken = new ArrayList<>(waiting.values());
        if (taken.isEmpty() && heartbeatDue && !ended) {
            taken.add(new Heartbeat());
        }
        if (removed) {
            taken.add(new Removed(slug));
        }
        waiting.clear();
        heartbeatDue = false;
        removed = false;
        return taken;
    }
}
