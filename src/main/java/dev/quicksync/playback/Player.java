package dev.quicksync.playback;

import dev.quicksync.http.Problem;
import dev.quicksync.http.ProblemException;
import dev.quicksync.library.Library;
import dev.quicksync.library.Track;
import dev.quicksync.playback.PlayHeaders.CacheStatus;
import dev.quicksync.playback.Serving.CacheState;
import dev.quicksync.playback.Serving.Lossy;
import dev.quicksync.playback.Wish.OnMiss;
import dev.quicksync.quality.Rung;
import dev.quicksync.rendition.Encoding;
import dev.quicksync.rendition.MakingState;
import dev.quicksync.rendition.Rendition;
import dev.quicksync.rendition.RenditionKey;
import dev.quicksync.rendition.Renditions;
import dev.quicksync.rendition.SourceBitrates;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.channels.ClosedChannelException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import org.jboss.logging.Logger;

/** Serves a track: the original, a rendition, or a rendition while it is being made (spec "_get_serving_path"). */
@ApplicationScoped
class Player {

    private static final Logger LOG = Logger.getLogger(Player.class);

    private final Library library;
    private final Renditions renditions;
    private final SourceBitrates bitrates;
    private final Listeners listeners;
    private final Vertx vertx;
    private final FileAnswer files;

    Player(
            Library library,
            Renditions renditions,
            SourceBitrates bitrates,
            Listeners listeners,
            Vertx vertx,
            Clock clock) {
        this.library = library;
        this.renditions = renditions;
        this.bitrates = bitrates;
        this.listeners = listeners;
        this.vertx = vertx;
        this.files = new FileAnswer(vertx, clock);
    }

    /**
     * Answers a request; what fails may have written the head already.
     *
     * @param owner who asks; empty for nobody in particular
     */
    Future<Void> play(HttpServerRequest http, PlayRequest request, String owner) {
        Optional<Track> found = library.find(request.path());
        if (found.isEmpty()) {
            return Future.failedFuture(new ProblemException(notThere()));
        }
        Track track = found.get();
        Future<Wish> settled = listeners.settle(http, request, owner);
        return (settled.isComplete() ? settled : here(settled)).compose(wish -> {
            Asked asked = new Asked(http, wish, track, owner);
            boolean bitrateDecides = wish.lossy() == Lossy.DOWNSCALE
                    && track.kind().passesThrough()
                    && wish.rung().isPresent();
            return bitrateDecides
                    ? here(Future.fromCompletionStage(bitrates.kbpsOf(track))).compose(kbps -> serve(asked, kbps))
                    : serve(asked, OptionalInt.empty());
        });
    }

    /** One request, with what it is about. */
    private record Asked(HttpServerRequest http, Wish wish, Track track, String owner) {}

    private Problem notThere() {
        return library.isScanned()
                ? Problem.of(404, "There is no such track.")
                : Problem.of(503, "The music is still being looked through; try again in a moment.");
    }

    private Future<Void> serve(Asked asked, OptionalInt ownKbps) {
        if (asked.http().response().closed()) {
            return Future.failedFuture(new ClosedChannelException()); // while it was being decided
        }
        Track track = asked.track();
        CacheState cache = renditions.areEnabled() ? CacheState.ON : CacheState.OFF;
        switch (Serving.decide(asked.wish().rung(), track.kind(), asked.wish().lossy(), ownKbps, cache)) {
            case ORIGINAL -> LOG.debugf("Serving original: %s", track.path());
            case COMPATIBLE -> LOG.debugf("File already compatible: %s (no transcode needed)", track.path());
            case CACHE_OFF -> LOG.debugf("The cache is off: %s - serving original", track.path());
            case RENDITION -> {
                Rung rung = asked.wish().rung().orElseThrow();
                RenditionKey key = new RenditionKey(track, new Encoding(rung.label(), rung.kbps()));
                Future<Void> ready = renditions.ready();
                return ready.isComplete() ? rendition(asked, key) : here(ready).compose(done -> rendition(asked, key));
            }
        }
        return original(asked, ownKbps, CacheStatus.BYPASS);
    }

    private Future<Void> original(Asked asked, OptionalInt kbps, CacheStatus status) {
        return send(asked, Representation.original(library, asked.track(), kbps), status);
    }

    private Future<Void> send(Asked asked, Representation representation, CacheStatus status) {
        return files.send(
                asked.http(),
                representation.isOriginal() ? asked.wish().original() : asked.wish(),
                representation,
                status,
                bytes -> listeners.watch(asked.http(), asked.owner(), representation.kbps(), bytes));
    }

    private Future<Void> rendition(Asked asked, RenditionKey key) {
        Optional<Rendition> found = renditions.find(key);
        if (found.isEmpty()) {
            return miss(asked, key);
        }
        LOG.infof(
                "Cache hit: %s → %s quality", key.track().path(), key.encoding().rung());
        return send(asked, Representation.of(renditions, found.get()), CacheStatus.HIT)
                .recover(failure -> {
                    boolean gone = failure instanceof NoSuchFileException || failure instanceof ChangedFileException;
                    if (!gone || asked.http().response().headWritten()) {
                        return Future.failedFuture(failure);
                    }
                    LOG.warnf(
                            "A rendition of %s was changed from outside; it is made anew",
                            key.track().path());
                    renditions.forget(found.get());
                    return miss(asked, key);
                });
    }

    private Future<Void> miss(Asked asked, RenditionKey key) {
        Optional<String> obstacle = renditions.obstacle(key);
        OnMiss onMiss = obstacle.isPresent() ? OnMiss.ORIGINAL : asked.wish().onMiss();
        LOG.warnf(
                "Cache miss: %s (%s) - %s%s",
                key.track().path(),
                key.encoding().rung(),
                onMiss == OnMiss.ORIGINAL ? "serving original" : "transcoding",
                obstacle.map(reason -> ": " + reason).orElse(""));
        switch (onMiss) {
            case STREAM -> {
                return stream(asked, key);
            }
            case WAIT -> {
                return await(asked, key);
            }
            case ORIGINAL -> {
                if (obstacle.isEmpty()) {
                    renditions.prepareSoon(key);
                }
            }
        }
        return original(asked, OptionalInt.empty(), CacheStatus.MISS);
    }

    /** Completes only when there was a better answer than the growing rendition, which answers for itself. */
    private Future<Void> stream(Asked asked, RenditionKey key) {
        Promise<Void> answered = Promise.promise();
        Encoding encoding = key.encoding();
        GrowingAnswer answer = new GrowingAnswer(
                vertx,
                asked.http(),
                asked.wish(),
                encoding,
                listeners.watch(asked.http(), asked.owner(), OptionalInt.of(encoding.kbps()), Long.MAX_VALUE),
                otherwise(asked, answered));
        if (asked.wish().request().head()) {
            renditions.prepareSoon(key); // who asks for the head leaves at once, and comes back for the rest
        }
        Context context = vertx.getOrCreateContext();
        answer.follow(renditions.follow(key, () -> context.runOnContext(changed -> answer.step())));
        return answered.future();
    }

    private Future<Void> await(Asked asked, RenditionKey key) {
        Promise<Void> answered = Promise.promise();
        WholeAnswer answer = new WholeAnswer(asked.http().response(), otherwise(asked, answered));
        Context context = vertx.getOrCreateContext();
        answer.follow(renditions.follow(key, () -> context.runOnContext(changed -> answer.step())));
        return answered.future();
    }

    private GrowingAnswer.Otherwise otherwise(Asked asked, Promise<Void> answered) {
        return new GrowingAnswer.Otherwise() {
            @Override
            public void finished(Rendition rendition) {
                Future.succeededFuture()
                        .compose(now -> send(asked, Representation.of(renditions, rendition), CacheStatus.MISS))
                        .onComplete(answered);
            }

            @Override
            public void failed(MakingState.Cause cause) {
                if (cause == MakingState.Cause.BUSY) {
                    answered.fail(new ProblemException(
                            Problem.of(503, "The server is encoding as much as it can; try again in a moment.")));
                } else {
                    Future.succeededFuture()
                            .compose(now -> original(asked, OptionalInt.empty(), CacheStatus.MISS))
                            .onComplete(answered);
                }
            }
        };
    }

    /** The same future, completing on the request's own context. */
    private <T> Future<T> here(Future<T> elsewhere) {
        Context context = vertx.getOrCreateContext();
        Promise<T> here = Promise.promise();
        elsewhere.onComplete(result -> context.runOnContext(back -> here.handle(result)));
        return here.future();
    }
}
