package dev.quicksync.precache;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** The one thread on which pre-caching decides and plans; it may block, and ffmpeg works elsewhere. */
@ApplicationScoped
class PrecacheThread implements Later {

    private static final Logger LOG = Logger.getLogger(PrecacheThread.class);

    /** Before ffmpeg and the database are taken down. */
    private static final int BEFORE_ALL_OTHERS = 1;

    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, task -> {
        Thread created = new Thread(task, "precache");
        created.setDaemon(true);
        return created;
    });

    @Override
    public void after(Duration delay, Runnable work) {
        try {
            Future<?> unused = thread.schedule(() -> guarded(work), delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("The server is stopping: nothing more is prepared");
        }
    }

    /** Works something out when its turn comes; fails when the server is stopping. */
    <T> CompletionStage<T> call(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, thread);
    }

    /** How much waits for its turn. */
    int waiting() {
        return thread.getQueue().size();
    }

    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("Pre-caching failed", e);
        }
    }

    void stop(@Observes @Priority(BEFORE_ALL_OTHERS) ShutdownEvent event) {
        thread.shutdownNow();
    }
}
