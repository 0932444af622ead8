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
import java.util.function.Consumer;
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
        withMaking(key, Priority.SOON, Making::wantAnyway);
    }

    /**
     * Joins the making of a rendition, which starts when it has not yet.
     *
     * @param onChange called on any thread whenever the listener's state may have changed; must not block
     */
    public Making.Listener follow(RenditionKey key, Runnable onChange) {
        Making.Listener[] joined = new Making.Listener[1];
        withMaking(key, Priority.LISTENER, making -> joined[0] = making.join(onChange));
        return joined[0];
    }

    /** Does something with the making of a rendition before it could be given up, and starts it when it is a new one. */
    private void withMaking(RenditionKey key, Priority priority, Consumer<Making> action) {
        RenditionMaker[] created = new RenditionMaker[1];
        inProgress.compute(key, (k, known) -> {
            Optional<Rendition> finished = known == null ? store.find(k) : Optional.empty();
            if (finished.isPresent()) { // a moment ago
                action.accept(Making.done(k, finished.get()));
                return null;
            }
            if (known == null) {
                created[0] = new RenditionMaker(k, priority, tools, this::abandoned);
            }
            Making making = known == null ? created[0].making() : known;
            action.accept(making);
            return making;
        });
        if (created[0] != null) {
            start(created[0]); // not inside compute: it may end at once, and takes itself off the map
        }
    }

    private void start(RenditionMaker maker) {
        Making making = maker.making();
        maker.make().onComplete(made -> {
            inProgress.remove(making.key(), making);
            if (made.succeeded()) {
                making.done(made.result());
            } else {
                report(making.key(), made.cause());
                making.failed(
                        made.cause() instanceof QueueFullException ? MakingState.Cause.BUSY : MakingState.Cause.BROKEN);
            }
        });
    }

    private void abandoned(RenditionMaker maker) {
        tools.vertx().setTimer(config.abandonAfter().toMillis(), timer -> giveUpIfAbandoned(maker));
    }

    private void giveUpIfAbandoned(RenditionMaker maker) {
        boolean[] givenUp = new boolean[1];
        inProgress.computeIfPresent(maker.making().key(), (key, making) -> {
            givenUp[0] = making == maker.making() && making.giveUpIfAbandoned();
            return givenUp[0] ? null : making;
        });
        if (givenUp[0]) {
            maker.cancel("its last listener has left");
        }
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
