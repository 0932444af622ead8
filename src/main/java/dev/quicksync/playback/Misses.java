package dev.quicksync.playback;

import dev.quicksync.http.OpenFiles;
import dev.quicksync.http.Problem;
import dev.quicksync.http.ProblemException;
import dev.quicksync.playback.PlayHeaders.CacheStatus;
import dev.quicksync.playback.Wish.OnMiss;
import dev.quicksync.rendition.CacheFigures;
import dev.quicksync.rendition.Encoding;
import dev.quicksync.rendition.MakingState;
import dev.quicksync.rendition.Outcome;
import dev.quicksync.rendition.Rendition;
import dev.quicksync.rendition.RenditionKey;
import dev.quicksync.rendition.Renditions;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.OptionalInt;
import org.jboss.logging.Logger;

/** Answers a listener whose rendition is not there: with the original, or with the rendition while it is made or when it is. */
@ApplicationScoped
class Misses {

    private static final Logger LOG = Logger.getLogger(Misses.class);

    private final Renditions renditions;
    private final TrackAnswers answers;
    private final CacheFigures figures;
    private final OpenFiles files;
    private final Vertx vertx;

    Misses(Renditions renditions, TrackAnswers answers, CacheFigures figures, OpenFiles files, Vertx vertx) {
        this.renditions = renditions;
        this.answers = answers;
        this.figures = figures;
        this.files = files;
        this.vertx = vertx;
    }

    /** Answers; what fails may have written the head already. */
    Future<Void> answer(Asked asked, RenditionKey key) {
        figures.count(renditions.isInProgress(key) ? Outcome.COALESCED : Outcome.MISS, asked.rung());
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
        return answers.original(asked, OptionalInt.empty(), CacheStatus.MISS, null);
    }

    /** Completes only when there was a better answer than the growing rendition, which answers for itself. */
    private Future<Void> stream(Asked asked, RenditionKey key) {
        Promise<Void> answered = Promise.promise();
        Encoding encoding = key.encoding();
        GrowingAnswer answer = new GrowingAnswer(
                vertx,
                files,
                asked.http(),
                asked.wish(),
                encoding,
                first -> answers.sending(
                        asked.heard(), encoding.rung(), OptionalInt.of(encoding.kbps()), first, Long.MAX_VALUE),
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
                renditions.used(rendition);
                Future.succeededFuture()
                        .compose(now ->
                                answers.send(asked, Representation.of(renditions, rendition), CacheStatus.MISS, null))
                        .onComplete(answered);
            }

            @Override
            public void failed(MakingState.Cause cause) {
                if (cause == MakingState.Cause.BUSY) {
                    answered.fail(new ProblemException(
                            Problem.of(503, "The server is encoding as much as it can; try again in a moment.")));
                } else {
                    Future.succeededFuture()
                            .compose(now -> answers.original(asked, OptionalInt.empty(), CacheStatus.MISS, null))
                            .onComplete(answered);
                }
            }
        };
    }
}
