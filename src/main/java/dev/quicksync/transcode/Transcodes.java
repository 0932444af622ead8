package dev.quicksync.transcode;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Sets the pool up with real processes, and takes it down with the server. */
@ApplicationScoped
class Transcodes {

    private static final Logger LOG = Logger.getLogger(Transcodes.class);
    private static final long STOP_SECONDS = 10;

    private final TranscodeConfig config;
    private final FfmpegLocator locator;
    private final Optional<Path> nice = FfmpegLocator.onPath("nice");
    private final ExecutorService threads = Executors.newCachedThreadPool(daemons("ffmpeg"));
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(daemons("ffmpeg-time-limit"));
    private final TranscodePool pool;

    Transcodes(TranscodeConfig config, FfmpegLocator locator, TranscodeMetrics metrics) {
        this.config = config;
        this.locator = locator;
        this.pool = new TranscodePool(
                this::process,
                threads,
                config.maxWorkers().orElse(Runtime.getRuntime().availableProcessors()),
                config.queueLimit(),
                metrics);
    }

    /** Made with the server, so that a setting that makes no sense is told at once. */
    void start(@Observes StartupEvent event) {
        if (nice.isEmpty()) {
            LOG.info("There is no command nice: background work runs at the same CPU priority as everything else");
        }
    }

    @Produces
    @Singleton
    TranscodePool pool() {
        return pool;
    }

    private FfmpegRun process(FfmpegCommand command, Priority priority, FfmpegRun.Progress progress) {
        return new FfmpegProcess(this::binary, nice, command, priority, progress, config, timer);
    }

    private Path binary() {
        if (!locator.ffmpeg().succeeded()) {
            throw new TranscodeException("there is no ffmpeg", TranscodeException.Kind.NOT_STARTED);
        }
        return locator.ffmpeg().result().binary();
    }

    /** Ends every ffmpeg before the server's own end, so that none outlives it. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        pool.close();
        threads.shutdown();
        if (!threads.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("Some ffmpeg did not end");
        }
        timer.shutdownNow();
    }

    private static ThreadFactory daemons(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
