package dev.quicksync.playback;

import dev.quicksync.http.Futures;
import dev.quicksync.http.Problem;
import dev.quicksync.http.ProblemException;
import dev.quicksync.library.Library;
import dev.quicksync.library.Track;
import dev.quicksync.playback.PlayHeaders.CacheStatus;
import dev.quicksync.playback.Serving.CacheState;
import dev.quicksync.playback.Serving.Lossy;
import dev.quicksync.quality.Asker;
import dev.quicksync.quality.Rung;
import dev.quicksync.rendition.CacheFigures;
import dev.quicksync.rendition.Encoding;
import dev.quicksync.rendition.Outcome;
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
    private final TrackAnswers answers;
    private final Misses misses;
    private final CacheFigures figures;
    private final Vertx vertx;

    Player(
            Library library,
            Renditions renditions,
            SourceBitrates bitrates,
            Listeners listeners,
            TrackAnswers answers,
            Misses misses,
            CacheFigures figures,
            Vertx vertx) {
        this.library = library;
        this.renditions = renditions;
        this.bitrates = bitrates;
        this.listeners = listeners;
        this.answers = answers;
        this.misses = misses;
        this.figures = figures;
        this.vertx = vertx;
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
        Asker asker = new Asker(http, owner);
        Future<Wish> settled = listeners.settle(asker, request);
        return Futures.then(settled.isComplete() ? settled : here(settled), wish -> {
            Asked asked = new Asked(http, wish, track, asker);
            boolean bitrateDecides = wish.lossy() == Lossy.DOWNSCALE
                    && track.kind().passesThrough()
                    && wish.rung().isPresent();
            return bitrateDecides
                    ? here(Future.fromCompletionStage(bitrates.kbpsOf(track))).compose(kbps -> serve(asked, kbps))
                    : serve(asked, OptionalInt.empty());
        });
    }

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
                Future<Void> ready = renditions.ready(key);
                return ready.isComplete() ? rendition(asked, key) : here(ready).compose(done -> rendition(asked, key));
            }
        }
        String rung = asked.rung();
        Runnable counted = () -> figures.count(Outcome.BYPASS, rung);
        counted.run();
        return answers.original(asked, ownKbps, CacheStatus.BYPASS, counted);
    }

    private Future<Void> rendition(Asked asked, RenditionKey key) {
        Optional<Rendition> found = renditions.find(key);
        if (found.isEmpty()) {
            return misses.answer(asked, key);
        }
        if (asked.wish().request().isFromTheStart()) {
            LOG.infof(
                    "Cache hit: %s → %s quality",
                    key.track().path(), key.encoding().rung());
        }
        String rung = asked.rung();
        Runnable counted = () -> {
            figures.count(Outcome.HIT, rung);
            renditions.used(found.get());
        };
        counted.run();
        return answers.send(asked, Representation.of(renditions, found.get()), CacheStatus.HIT, counted)
                .recover(failure -> {
                    boolean gone = failure instanceof NoSuchFileException || failure instanceof ChangedFileException;
                    if (!gone || asked.http().response().headWritten()) {
                        return Future.failedFuture(failure);
                    }
                    LOG.warnf(
                            "A rendition of %s was changed from outside; it is made anew",
                            key.track().path());
                    renditions.forget(found.get());
                    return misses.answer(asked, key);
                });
    }

    /** The same future, completing on the request's own context. */
    private <T> Future<T> here(Future<T> elsewhere) {
        Context context = vertx.getOrCreateContext();
        Promise<T> here = Promise.promise();
        elsewhere.onComplete(result -> context.runOnContext(back -> here.handle(result)));
        return here.future();
    }
}
