package dev.quicksync.playback;

import dev.quicksync.http.Problem;
import dev.quicksync.http.ProblemException;
import dev.quicksync.library.Library;
import dev.quicksync.library.Track;
import dev.quicksync.playback.PlayHeaders.CacheStatus;
import dev.quicksync.playback.Serving.CacheState;
import dev.quicksync.playback.Serving.Lossy;
import dev.quicksync.quality.Rung;
import dev.quicksync.rendition.Encoding;
import dev.quicksync.rendition.MakingState;
import dev.quicksync.rendition.Rendition;
import dev.quicksync.rendition.RenditionConfig;
import dev.quicksync.rendition.RenditionKey;
import dev.quicksync.rendition.Renditions;
import dev.quicksync.rendition.SourceBitrates;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
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
    private final Vertx vertx;
    private final FileAnswer files;
    private final Lossy lossy;

    Player(
            Library library,
            Renditions renditions,
            SourceBitrates bitrates,
            PlayConfig config,
            Vertx vertx,
            Clock clock) {
        this.library = library;
        this.renditions = renditions;
        this.bitrates = bitrates;
        this.vertx = vertx;
        this.files = new FileAnswer(vertx, clock);
        this.lossy = config.downscaleLossy().orElse(false) ? Lossy.DOWNSCALE : Lossy.PASS_THROUGH;
    }

    /** Answers a request; what fails may have written the head already. */
    Future<Void> play(HttpServerRequest http, PlayRequest request) {
        Optional<Track> found = library.find(request.path());
        if (found.isEmpty()) {
            return Future.failedFuture(new ProblemException(notThere()));
        }
        Track track = found.get();
        boolean bitrateDecides = lossy == Lossy.DOWNSCALE
                && track.kind().passesThrough()
                && request.quality().rung().isPresent();
        return bitrateDecides
                ? here(Future.fromCompletionStage(bitrates.kbpsOf(track)))
                        .compose(kbps -> serve(http, request, track, kbps))
                : serve(http, request, track, OptionalInt.empty());
    }

    private Problem notThere() {
        return library.isScanned()
                ? Problem.of(404, "There is no such track.")
                : Problem.of(503, "The music is still being looked through; try again in a moment.");
    }

    private Future<Void> serve(HttpServerRequest http, PlayRequest request, Track track, OptionalInt ownKbps) {
        CacheState cache = renditions.areEnabled() ? CacheState.ON : CacheState.OFF;
        switch (Serving.decide(request.quality(), track.kind(), lossy, ownKbps, cache)) {
            case ORIGINAL -> LOG.debugf("Serving original: %s", track.path());
            case COMPATIBLE -> LOG.debugf("File already compatible: %s (no transcode needed)", track.path());
            case CACHE_OFF -> LOG.debugf("The cache is off: %s - serving original", track.path());
            case RENDITION -> {
                Rung rung = request.quality().rung().orElseThrow();
                RenditionKey key = new RenditionKey(track, new Encoding(rung.label(), rung.kbps()));
                Future<Void> ready = renditions.ready();
                return ready.isComplete()
                        ? rendition(http, request, key)
                        : here(ready).compose(done -> rendition(http, request, key));
            }
        }
        return original(http, request, track, CacheStatus.BYPASS);
    }

    private Future<Void> original(HttpServerRequest http, PlayRequest request, Track track, CacheStatus status) {
        return files.send(http, request, Representation.original(library, track), status);
    }

    private Future<Void> rendition(HttpServerRequest http, PlayRequest request, RenditionKey key) {
        Optional<Rendition> found = renditions.find(key);
        if (found.isEmpty()) {
            return miss(http, request, key);
        }
        LOG.infof(
                "Cache hit: %s → %s quality", key.track().path(), key.encoding().rung());
        return files.send(http, request, Representation.of(renditions, found.get()), CacheStatus.HIT)
                .recover(failure -> {
                    boolean gone = failure instanceof NoSuchFileException || failure instanceof ChangedFileException;
                    if (!gone || http.response().headWritten()) {
                        return Future.failedFuture(failure);
                    }
                    LOG.warnf(
                            "A rendition of %s was changed from outside; it is made anew",
                            key.track().path());
                    renditions.forget(found.get());
                    return miss(http, request, key);
                });
    }

    private Future<Void> miss(HttpServerRequest http, PlayRequest request, RenditionKey key) {
        Optional<String> obstacle = renditions.obstacle(key);
        if (obstacle.isEmpty() && renditions.onMiss() == RenditionConfig.OnMiss.TRANSCODE) {
            LOG.warnf(
                    "Cache miss: %s (%s) - transcoding",
                    key.track().path(), key.encoding().rung());
            return transcode(http, request, key);
        }
        LOG.warnf(
                "Cache miss: %s (%s) - serving original%s",
                key.track().path(),
                key.encoding().rung(),
                obstacle.map(reason -> ": " + reason).orElse(""));
        if (obstacle.isEmpty()) {
            renditions.prepareSoon(key);
        }
        return original(http, request, key.track(), CacheStatus.MISS);
    }

    /** Completes only when there was a better answer than the growing rendition, which answers for itself. */
    private Future<Void> transcode(HttpServerRequest http, PlayRequest request, RenditionKey key) {
        Promise<Void> answered = Promise.promise();
        GrowingAnswer.Otherwise otherwise = new GrowingAnswer.Otherwise() {
            @Override
            public void finished(Rendition rendition) {
                files.send(http, request, Representation.of(renditions, rendition), CacheStatus.MISS)
                        .onComplete(answered);
            }

            @Override
            public void failed(MakingState.Cause cause) {
                if (cause == MakingState.Cause.BUSY) {
                    answered.fail(new ProblemException(
                            Problem.of(503, "The server is encoding as much as it can; try again in a moment.")));
                } else {
                    original(http, request, key.track(), CacheStatus.MISS).onComplete(answered);
                }
            }
        };
        GrowingAnswer answer = new GrowingAnswer(vertx, http, request, key.encoding(), otherwise);
        Context context = vertx.getOrCreateContext();
        if (request.head()) {
            renditions.prepareSoon(key); // who asks for the head leaves at once, and comes back for the rest
        }
        answer.follow(renditions.follow(key, () -> context.runOnContext(changed -> answer.step())));
        return answered.future();
    }

    /** The same future, completing on the request's own context. */
    private <T> Future<T> here(Future<T> elsewhere) {
        Context context = vertx.getOrCreateContext();
        Promise<T> here = Promise.promise();
        elsewhere.onComplete(result -> context.runOnContext(back -> here.handle(result)));
        return here.future();
    }
}
