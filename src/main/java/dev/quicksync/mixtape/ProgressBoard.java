package dev.quicksync.mixtape;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far all work for one mixtape has come: the latest event of each task. Tasks that have ended are remembered for {@link #KEPT}, tasks of
 * which nothing more is heard for {@link #KEPT_SILENT}, and at most {@link #MOST} in all. For one thread at a time.
 */
final class ProgressBoard {

    static final Duration KEPT = Duration.ofMinutes(10);
    static final Duration KEPT_SILENT = Duration.ofDays(1);
    static final int MOST = 200;

    private record Posted(ProgressMessage.Progress progress, Instant at) {

        boolean isOld(Instant now) {
            return now.isAfter(at.plus(progress.event().isLast() ? KEPT : KEPT_SILENT));
        }
    }

    /** The one that was heard of least lately first. */
    private final Map<String, Posted> tasks = new LinkedHashMap<>();

    void post(ProgressMessage.Progress progress, Instant now) {
        String task = progress.event().taskId();
        tasks.remove(task);
        tasks.put(task, new Posted(progress, now));
        if (tasks.size() > MOST) {
            Iterator<String> oldest = tasks.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }

    /** What a subscriber that comes now has to know, oldest first. */
    List<ProgressMessage.Progress> present(Instant now) {
        tasks.values().removeIf(posted -> posted.isOld(now));
        return tasks.values().stream().map(Posted::progress).toList();
    }

    boolean isEmpty(Instant now) {
        return present(now).isEmpty();
    }
}
