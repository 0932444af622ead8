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
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** The cache as others see it: renditions that are there, and renditions that are being made, each by one ffmpeg only. */
@ApplicationScoped
public class Renditions {

    private static final Logger LOG = Logger.getLogger(Renditions.class);
    private static final int MOST_FAILURES_REMEMBERED = 10_000;

    private final RenditionConfig config;
    private final RenditionStore store;
    private final FfmpegLocator ffmpeg;
    private final RenditionMaker.Tools tools;
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
        this.ffmpeg = ffmpeg;
        this.tools = new RenditionMaker.Tools(directory, store, library, pool, vertx);
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

    /** Completes when every rendition on disk is known and ffmpeg was looked for, whatever came of it. */
    public Future<Void> ready() {
        boolean ready = store.loaded().isComplete() && ffmpeg.ffmpeg().isComplete();
        return ready
                ? Future.succeededFuture()
                : Future.join(store.loaded(), ffmpeg.ffmpeg()).<Void>mapEmpty().otherwiseEmpty();
    }

    /** The rendition, if it is there. */
    public Optional<Rendition> find(RenditionKey key) {
        return store.find(key);
    }

    /** Where a rendition lies. */
    public Path fileOf(Rendition rendition) {
        return store.fileOf(rendition);
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
        Making.Listener[] joined = new Making.Listener[1];
        // Inside compute, so that it is not given up between being found and being joined.
        inProgress.compute(key, (k, known) -> {
            Making making = known == null ? start(k, Priority.LISTENER) : known;
            joined[0] = making.join(onChange);
            return making;
        });
        return joined[0];
    }

    private Making start(RenditionKey key, Priority priority) {
        RenditionMaker maker = new RenditionMaker(key, priority, tools, this::abandoned);
        maker.make().onComplete(made -> {
            inProgress.remove(key, maker.making());
            if (made.succeeded()) {
                maker.making().done(made.result());
            } else {
                report(key, made.cause());
                maker.making()
                        .failed(
                                made.cause() instanceof QueueFullException
                                        ? MakingState.Cause.BUSY
                                        : MakingState.Cause.BROKEN);
            }
        });
        return maker.making();
    }

    private void abandoned(RenditionMaker maker) {
        tools.vertx().setTimer(config.abandonAfter().toMillis(), timer -> giveUpIfAbandoned(maker));
    }

    private void giveUpIfAbandoned(RenditionMaker maker) {
        inProgress.computeIfPresent(maker.making().key(), (key, making) -> {
            if (making != maker.making() || !making.giveUpIfAbandoned()) {
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
            failures.put(
                    key,
                    String.valueOf(failure.getMessage()).lines().findFirst().orElse("it failed"));
        }
    }
}
