package dev.quicksync.precache;

import dev.quicksync.mixtape.MixtapeProgress;
import dev.quicksync.mixtape.ProgressEvent;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Tells the log, monitoring, and those who watch a mixtape, what pre-caching does. */
@Singleton
final class PrecacheNews implements Audience {

    private static final Logger LOG = Logger.getLogger(PrecacheNews.class);
    private static final String STEP = "transcoding";

    private final MixtapeProgress progress;
    private final Clock clock;
    private final AtomicLong made = new AtomicLong();
    private final Map<FailureKind, AtomicLong> failed = new EnumMap<>(FailureKind.class);
    private final Map<PrecacheTask, TaskNews> last = new HashMap<>();

    PrecacheNews(MixtapeProgress progress, Clock clock) {
        this.progress = progress;
        this.clock = clock;
        for (FailureKind kind : FailureKind.values()) {
            failed.put(kind, new AtomicLong());
        }
    }

    @Override
    public void changed(PrecacheTask task) {
        TaskNews now = task.look(TaskNews::of);
        TaskNews before = now.state().isOver() ? last.remove(task) : last.put(task, now);
        if (!now.equals(before)) {
            task.order().mixtape().ifPresent(slug -> publish(slug, task, now));
        }
        if (before == null || before.state() != now.state()) {
            LOG.infof(
                    "Pre-caching %s (%s): %s, %s",
                    task.id(), about(task), now.state().label(), now.message());
        }
    }

    private void publish(String slug, PrecacheTask task, TaskNews now) {
        progress.publish(
                slug,
                new ProgressEvent(
                        task.id(),
                        STEP,
                        now.status(),
                        now.message(),
                        now.current(),
                        now.total(),
                        now.missing(),
                        clock.instant()));
    }

    private static String about(PrecacheTask task) {
        return task.order()
                .mixtape()
                .map(slug -> task.order().kind().label() + " " + slug)
                .orElse(task.order().kind().label());
    }

    @Override
    public void made() {
        made.incrementAndGet();
    }

    @Override
    public void failed(FailureKind kind) {
        count(kind).incrementAndGet();
    }

    /** Renditions made since the server started. */
    long madeCount() {
        return made.get();
    }

    /** Jobs that have failed since the server started. */
    long failedCount(FailureKind kind) {
        return count(kind).get();
    }

    private AtomicLong count(FailureKind kind) {
        return Objects.requireNonNull(failed.get(kind));
    }
}
