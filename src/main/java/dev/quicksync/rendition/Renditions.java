package dev.quicksync.rendition;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.quicksync.library.Library;
import dev.quicksync.transcode.FfmpegLocator;
import dev.quicksync.transcode.Priority;
import dev.quicksync.transcode.QueueFullException;
import dev.quicksync.transcode.TranscodePool;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/** The cache as others see it: renditions that are there, and renditions that are being made, each by one ffmpeg only. */
@ApplicationScoped
public class Renditions {

    private static final Logger LOG = Logger.getLogger(Renditions.class);
    private static final int MOST_FAILURES_REMEMBERED = 10_000;

    private final RenditionConfig config;
    private final RenditionStore store;
    private final CacheDirectory directory;
    private final Library library;
    private final TranscodePool pool;
    private final FfmpegLocator ffmpeg;
    private final Vertx vertx;
    private final Map<RenditionKey, Making> inProgress = new ConcurrentHashMap<>();
    private final Cache<RenditionKey, String> failures;

    Renditions(
            RenditionConfig config,
            RenditionStore store,
            CacheDirectory directory,
            Library library,
            TranscodePool pool,
            FfmpegLocator ffmpeg,
            Vertx vertx) {
        this.config = config;
        this.store = store;
        this.directory = directory;
        this.library = library;
        this.pool = pool;
        this.ffmpeg = ffmpeg;
        this.vertx = vertx;
        this.failures = Caffeine.newBuilder()
                .maximumSize(MOST_FAILURES_REMEMBERED)
                .expireAfterWrite(config.retryAfter())
                .build();
    }

    /** What a miss is answered with. */
    public RenditionConfig.OnMiss onMiss() {
        return config.onMiss();
    }

    /** Whether there are renditions at all. */
    public boolean areEnabled() {
        return config.enabled();
    }

    /** Completes when every rendition on disk is known, at once but for the first moments of the server. */
    public Future<Void> loaded() {
        return store.loaded();
    }

    /** The rendition, if it is there. */
    public Optional<Rendition> find(RenditionKey key) {
        return store.find(key);
    }

    /** To be told when a rendition's file has turned out to be gone. */
    public void forget(Rendition rendition) {
        store.forget(rendition);
    }

    /**
     * Why this rendition can't be made now: there is no ffmpeg, or it failed a short while ago. Trying again for each request
     * would only fail again.
     */
    public Optional<String> obstacle(RenditionKey key) {
        return ffmpeg.isMissing() ? Optional.of("there is no ffmpeg") : Optional.ofNullable(failures.getIfPresent(key));
    }

    /** Makes a rendition that will be asked for soon, unless it is being made already. What comes of it is in the log. */
    public void prepareSoon(RenditionKey key) {
        inProgress.compute(key, (k, known) -> {
            Making making = known == null ? start(k, Priority.SOON) : known;
            making.wantAnyway();
            return making;
        });
    }

    /**
     * Joins the making of a rendition, which starts when it has not yet.
     *
     * @param onChange called on any thread whenever the listener's state may have changed; must not block
     */
    public Making.Listener follow(RenditionKey key, Runnable onChange) {
        AtomicReference<Making.Listener> joined = new AtomicReference<>();
        // Inside compute, so that it is not given up between being found and being joined.
        inProgress.compute(key, (k, known) -> {
            Making making = known == null ? start(k, Priority.LISTENER) : known;
            joined.set(making.join(onChange));
            return making;
        });
        return joined.get();
    }

    private Making start(RenditionKey key, Priority priority) {
        AtomicReference<RenditionMaker> maker = new AtomicReference<>();
        Making making = new Making(
                key,
                () -> maker.get().promote(Priority.LISTENER),
                () -> vertx.setTimer(config.abandonAfter().toMillis(), timer -> giveUpIfAbandoned(key, maker.get())));
        maker.set(new RenditionMaker(making, priority, directory, store, library, pool, vertx));
        maker.get().make().onComplete(made -> {
            inProgress.remove(key, making);
            if (made.succeeded()) {
                making.done(made.result());
            } else {
                report(key, made.cause());
                making.failed(
                        made.cause() instanceof QueueFullException ? MakingState.Cause.BUSY : MakingState.Cause.BROKEN);
            }
        });
        return making;
    }

    private void giveUpIfAbandoned(RenditionKey key, RenditionMaker maker) {
        inProgress.computeIfPresent(key, (k, making) -> {
            if (!making.giveUpIfAbandoned()) {
                return making;
            }
            maker.cancel("its last listener has left");
            return null;
        });
    }

    private void report(RenditionKey key, Throwable failure) {
        if (failure instanceof CancellationException) {
            LOG.infof("Gave up %s at %s: %s", key.track().path(), key.encoding().rung(), failure.getMessage());
            return;
        }
        LOG.warnf(
                "Could not make %s at %s: %s",
                key.track().path(),
                key.encoding().rung(),
                Optional.ofNullable(failure.getMessage()).orElse(failure.toString()));
        if (!(failure instanceof QueueFullException)) {
            failures.put(key, String.valueOf(failure.getMessage()));
        }
    }
}
