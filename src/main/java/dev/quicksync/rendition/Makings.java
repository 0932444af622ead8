package dev.quicksync.rendition;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.quicksync.library.Library;
import dev.quicksync.transcode.Priority;
import dev.quicksync.transcode.QueueFullException;
import dev.quicksync.transcode.TranscodePool;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/** Renditions that are being made, each by one ffmpeg only, and those that could not be made a short while ago. */
@ApplicationScoped
class Makings {

    private static final Logger LOG = Logger.getLogger(Makings.class);
    private static final int MOST_FAILURES_REMEMBERED = 10_000;

    private final RenditionConfig config;
    private final RenditionStore store;
    private final RenditionMaker.Tools tools;
    private final Map<RenditionKey, RenditionMaker> inProgress = new ConcurrentHashMap<>();
    private final Cache<RenditionKey, String> failures;
    private final MakingFailures counts;

    Makings(
            RenditionConfig config,
            RenditionStore store,
            IndexLoading loading,
            CacheDirectory directory,
            Library library,
            TranscodePool pool,
            Room room,
            MakingFailures counts,
            Vertx vertx) {
        this.config = config;
        this.store = store;
        this.tools = new RenditionMaker.Tools(directory, store, loading, library, pool, room, vertx);
        this.counts = counts;
        this.failures = Caffeine.newBuilder()
                .maximumSize(MOST_FAILURES_REMEMBERED)
                .expireAfterWrite(config.retryAfter())
                .build();
    }

    /** Why this rendition could not be made a short while ago; empty when it may be tried. */
    Optional<String> failureOf(RenditionKey key) {
        return Optional.ofNullable(failures.getIfPresent(key));
    }

    /** Forgets that it could not be made. */
    void allowAgain(RenditionKey key) {
        failures.invalidate(key);
    }

    /** Whether this rendition is being made. */
    boolean isInProgress(RenditionKey key) {
        return inProgress.containsKey(key);
    }

    /** Makes a rendition that will be asked for soon, unless it is being made already. What comes of it is in the log. */
    void prepareSoon(RenditionKey key) {
        with(key, Priority.SOON, Duration.ZERO, Making::wish);
    }

    /** Makes a rendition that nobody has asked for, or joins the making, see {@link Renditions#prepareInBackground}. */
    Preparation prepareInBackground(RenditionKey key, Duration spared) {
        Making[] joined = new Making[1];
        with(key, Priority.BACKGROUND, spared, making -> {
            making.wish();
            joined[0] = making;
        });
        Making making = joined[0];
        AtomicBoolean open = new AtomicBoolean(true);
        return Preparation.of(making.encoded(), making.result(), reason -> {
            if (open.getAndSet(false)) {
                takeWishBack(making, reason);
            }
        });
    }

    /** Joins the making, see {@link Renditions#follow}. */
    Making.Listener follow(RenditionKey key, Runnable onChange) {
        Making.Listener[] joined = new Making.Listener[1];
        with(key, Priority.LISTENER, Duration.ZERO, making -> joined[0] = making.join(onChange));
        return joined[0];
    }

    /** Does something with the making of a rendition before it could be given up, and starts it when it is a new one. */
    private void with(RenditionKey key, Priority priority, Duration spared, Consumer<Making> action) {
        RenditionMaker[] created = new RenditionMaker[1];
        inProgress.compute(key, (k, known) -> {
            Optional<Rendition> finished = known == null ? store.find(k) : Optional.empty();
            if (finished.isPresent()) { // a moment ago
                action.accept(Making.done(k, finished.get()));
                return null;
            }
            if (known == null) {
                created[0] = new RenditionMaker(k, priority, spared, tools, this::abandoned);
            }
            RenditionMaker maker = known == null ? created[0] : known;
            maker.promote(priority);
            action.accept(maker.making());
            return maker;
        });
        if (created[0] != null) {
            start(created[0]); // not inside compute: it may end at once, and takes itself off the map
        }
    }

    private void start(RenditionMaker maker) {
        Making making = maker.making();
        maker.make().onComplete(made -> {
            inProgress.remove(making.key(), maker);
            if (made.succeeded()) {
                making.done(made.result());
            } else {
                report(maker, made.cause());
                making.failed(
                        made.cause() instanceof QueueFullException ? MakingState.Cause.BUSY : MakingState.Cause.BROKEN,
                        made.cause());
            }
        });
    }

    private void abandoned(RenditionMaker maker) {
        tools.vertx()
                .setTimer(
                        config.abandonAfter().toMillis(),
                        timer -> giveUp(maker.making(), Making::giveUpIfAbandoned, "its last listener has left"));
    }

    private void takeWishBack(Making making, String reason) {
        giveUp(making, known -> known.takeWishBack(reason), reason);
    }

    private void giveUp(Making making, Predicate<Making> ifNobodyWaits, String reason) {
        RenditionMaker[] givenUp = new RenditionMaker[1];
        inProgress.computeIfPresent(making.key(), (key, maker) -> {
            boolean over = maker.making() == making && ifNobodyWaits.test(making);
            givenUp[0] = over ? maker : null;
            return over ? null : maker;
        });
        if (givenUp[0] != null) {
            givenUp[0].cancel(reason);
        }
    }

    private void report(RenditionMaker maker, Throwable failure) {
        RenditionKey key = maker.making().key();
        if (failure instanceof CancellationException) {
            LOG.infof("Gave up %s at %s: %s", key.track().path(), key.encoding().rung(), failure.getMessage());
            return;
        }
        counts.count(failure);
        LOG.warnf(
                "Could not make %s at %s: %s",
                key.track().path(),
                key.encoding().rung(),
                Optional.ofNullable(failure.getMessage()).orElse(failure.toString()));
        boolean wouldFailAgain = !(failure instanceof QueueFullException)
                && !(failure instanceof NoRoomException && maker.isSparing()); // a listener takes more room
        if (wouldFailAgain) {
            failures.put(
                    key,
                    String.valueOf(failure.getMessage()).lines().findFirst().orElse("it failed"));
        }
    }
}
