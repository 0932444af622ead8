package dev.quicksync.playback;

import dev.quicksync.http.SocketWatch;
import dev.quicksync.playback.PlayConfig.Access;
import dev.quicksync.playback.Serving.Lossy;
import dev.quicksync.playback.Wish.Caching;
import dev.quicksync.playback.Wish.OnMiss;
import dev.quicksync.quality.Asker;
import dev.quicksync.quality.AutoDecision;
import dev.quicksync.quality.AutoQuality;
import dev.quicksync.quality.Listener;
import dev.quicksync.quality.ObservedTransfer;
import dev.quicksync.quality.RequestedQuality;
import dev.quicksync.rendition.RenditionConfig;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.OptionalInt;

/** What is known of who listens: the quality that is settled for a request, and how fast its answer goes out. */
@Singleton
class Listeners {

    /** What is no longer than this tells nothing, and is not worth the effort. */
    private static final long TOO_SHORT_BYTES = 128_000;

    private final AutoQuality auto;
    private final PlayConfig config;
    private final OnMiss onMiss;

    Listeners(AutoQuality auto, PlayConfig config, RenditionConfig renditions) {
        this.auto = auto;
        this.config = config;
        this.onMiss = renditions.onMiss() == RenditionConfig.OnMiss.TRANSCODE ? OnMiss.STREAM : OnMiss.ORIGINAL;
    }

    /**
     * Settles one. May complete on any thread.
     */
    Future<Wish> settle(Asker asker, PlayRequest request) {
        auto.hear(asker);
        String track = request.path().value();
        if (request.quality().isEmpty()) {
            return request.use() == TrackUse.DOWNLOAD
                    ? auto.decideDownload(asker, track)
                            .map(decision -> decision.map(chosen -> chosen(request, chosen))
                                    .orElseGet(() -> original(request, Caching.ASK_AGAIN)))
                    : Future.succeededFuture(original(request, caching()));
        }
        RequestedQuality quality = request.quality().get();
        if (quality instanceof RequestedQuality.Auto) {
            return auto.decide(asker, track).map(decision -> chosen(request, decision));
        }
        return Future.succeededFuture(
                quality instanceof RequestedQuality.At at
                        ? new Wish(
                                request,
                                Optional.of(at.rung()),
                                lossy(false),
                                onMiss(request),
                                caching(),
                                Optional.empty())
                        : original(request, caching()));
    }

    /**
     * Watches how fast an answer goes out, for the listener's next decisions.
     *
     * @param kbps bitrate of what is sent; none when it is not known
     * @param bytes how much will be sent at most
     */
    SocketWatch watch(Listener listener, OptionalInt kbps, long bytes) {
        if (bytes < TOO_SHORT_BYTES) {
            return SocketWatch.NONE;
        }
        ObservedTransfer transfer = auto.observe(listener, kbps);
        return new SocketWatch() {
            @Override
            public void accepted(long bytes) {
                transfer.accepted(bytes);
            }

            @Override
            public void full() {
                transfer.full();
            }

            @Override
            public void ended() {
                transfer.ended();
            }
        };
    }

    private Wish original(PlayRequest request, Caching caching) {
        return new Wish(request, Optional.empty(), lossy(false), onMiss(request), caching, Optional.empty());
    }

    private Wish chosen(PlayRequest request, AutoDecision decision) {
        OnMiss atOnce = request.use() == TrackUse.DOWNLOAD ? OnMiss.WAIT : OnMiss.STREAM;
        return new Wish(
                request,
                Optional.of(decision.rung()),
                lossy(true),
                atOnce,
                Caching.ASK_AGAIN,
                Optional.of(decision.explanation()));
    }

    private OnMiss onMiss(PlayRequest request) {
        return request.use() == TrackUse.DOWNLOAD ? OnMiss.WAIT : onMiss;
    }

    private Lossy lossy(boolean unlessConfigured) {
        return config.downscaleLossy().orElse(unlessConfigured) ? Lossy.DOWNSCALE : Lossy.PASS_THROUGH;
    }

    private Caching caching() {
        return config.access() == Access.PUBLIC ? Caching.EVERYONE : Caching.LISTENER;
    }
}
