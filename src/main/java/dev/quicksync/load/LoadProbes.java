package dev.quicksync.load;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sets the measurement up on the real machine, with a thread of its own: what hangs there holds up nothing else. */
@ApplicationScoped
class LoadProbes {

    /** How long the thread stays without work, as after the end of a server that others live on beside, in tests. */
    private static final int IDLE_SECONDS = 60;

    private final Executor thread = daemon();
    private final LoadConfig config;
    private final DiskUse disk;
    private final Clock clock;

    LoadProbes(LoadConfig config, @ConfigProperty(name = "quicksync.cache.dir") Path cache, Clock clock) {
        this.config = config;
        this.disk = new DiskUse(cache, thread);
        this.clock = clock;
    }

    @Produces
    @Singleton
    LoadProbe probe() {
        if (!config.enabled()) {
            return () -> CompletableFuture.failedStage(
                    new LoadUnknownException("it is switched off by quicksync.load.enabled"));
        }
        return new OshiProbe(new Cgroups(Path.of("/")), disk, thread, clock);
    }

    @Produces
    @Singleton
    DiskUse disk() {
        return disk;
    }

    private static Executor daemon() {
        ThreadPoolExecutor one =
                new ThreadPoolExecutor(1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "load");
                    thread.setDaemon(true);
                    return thread;
                });
        one.allowCoreThreadTimeOut(true);
        return one;
    }
}
