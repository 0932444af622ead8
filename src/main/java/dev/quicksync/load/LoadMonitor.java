package dev.quicksync.load;

import io.quarkus.cache.Cache;
import io.quarkus.cache.CacheName;
import io.quarkus.cache.CaffeineCache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * How busy the server is. The latest reading is kept in the cache {@value #CACHE}, so that one that could not be renewed is
 * forgotten in the end (spec "Cache Keys"). Nothing here blocks, and no answer fails: what can't be measured is estimated.
 */
@ApplicationScoped
public class LoadMonitor {

    static final String CACHE = "quick_sync_system_resources";

    private static final Logger LOG = Logger.getLogger(LoadMonitor.class);

    private final LoadProbe probe;
    private final DiskUse disk;
    private final CaffeineCache cache;
    private final Clock clock;
    private final LoadConfig config;
    private CompletableFuture<ServerLoad> attempt = new CompletableFuture<>();
    private @Nullable CompletableFuture<ServerLoad> result; // of the attempt, or of its time limit
    private volatile @Nullable String outage;

    LoadMonitor(LoadProbe probe, DiskUse disk, @CacheName(CACHE) Cache cache, Clock clock, LoadConfig config) {
        this.probe = probe;
        this.disk = disk;
        this.cache = cache.as(CaffeineCache.class);
        this.clock = clock;
        this.config = config;
    }

    /** The latest reading, from memory; while there is none, that of the measurement that runs or begins now. Never fails. */
    public CompletionStage<ServerLoad> current() {
        CompletableFuture<ServerLoad> kept = cache.getIfPresent(CACHE);
        return kept != null ? kept : measure();
    }

    /**
     * A new reading, shared by all who ask while it is made. It takes a second, and no longer than the time limit: after it, or when
     * the measurement fails, it is an estimate. As long as a measurement hangs, no other begins, and the answer is an estimate at
     * once. Never fails.
     */
    public synchronized CompletionStage<ServerLoad> measure() {
        CompletableFuture<ServerLoad> latest = result;
        if (latest == null || latest.isDone()) {
            latest = latest == null || attempt.isDone() ? begin() : CompletableFuture.completedFuture(keep(estimate()));
            result = latest;
        }
        return latest.minimalCompletionStage(); // which nobody can cancel for the others
    }

    private CompletableFuture<ServerLoad> begin() {
        attempt = CompletableFuture.completedFuture(probe).thenCompose(LoadProbe::read);
        return attempt.copy()
                .orTimeout(config.timeLimit().toMillis(), TimeUnit.MILLISECONDS)
                .thenApply(this::measured)
                .exceptionallyCompose(this::estimated)
                .thenApply(this::keep);
    }

    /** The latest reading, if there is one. */
    public Optional<ServerLoad> latest() {
        CompletableFuture<ServerLoad> kept = cache.getIfPresent(CACHE);
        return kept == null ? Optional.empty() : Optional.ofNullable(kept.getNow(null));
    }

    /** Why the latest reading is an estimate; without a path of the server's disk. */
    Optional<String> outage() {
        return Optional.ofNullable(outage);
    }

    private ServerLoad keep(ServerLoad load) {
        cache.put(CACHE, CompletableFuture.completedFuture(load));
        return load;
    }

    private ServerLoad measured(ServerLoad load) {
        if (outage != null) {
            outage = null;
            LOG.info("The load of the server can be measured again");
        }
        return load;
    }

    private CompletionStage<ServerLoad> estimated(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        String reason = reason(cause);
        if (outage == null) {
            LOG.warnf(
                    "The load of the server can't be measured: %s%s. CPU and memory count as half used.",
                    reason, detail(cause));
            LOG.debug("The measurement failed", cause);
        }
        outage = reason;
        if (cause instanceof TimeoutException) {
            return CompletableFuture.completedFuture(estimate()); // the disk may be what hangs
        }
        return disk.percent()
                .completeOnTimeout(
                        (double) ServerLoad.UNKNOWN, config.timeLimit().toMillis(), TimeUnit.MILLISECONDS)
                .thenApply(percent -> ServerLoad.estimate(percent, clock.instant()));
    }

    private ServerLoad estimate() {
        double diskPercent = latest().map(ServerLoad::diskPercent).orElse((double) ServerLoad.UNKNOWN);
        return ServerLoad.estimate(diskPercent, clock.instant());
    }

    /** For everyone. */
    private String reason(Throwable cause) {
        if (cause instanceof TimeoutException) {
            return "it takes longer than " + config.timeLimit().toMillis() + " ms";
        }
        return cause instanceof LoadUnknownException
                ? String.valueOf(cause.getMessage())
                : "it failed with " + cause.getClass().getSimpleName();
    }

    /** For the log. */
    private static String detail(Throwable cause) {
        return cause instanceof LoadUnknownException || cause.getMessage() == null ? "" : ": " + cause.getMessage();
    }
}
