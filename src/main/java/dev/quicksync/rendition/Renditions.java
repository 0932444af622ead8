package dev.quicksync.rendition;

import dev.quicksync.transcode.FfmpegLocator;
import dev.quicksync.transcode.TranscodeException;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/** The cache as others see it: renditions that are there, and renditions that are being made, each by one ffmpeg only. */
@Singleton
public class Renditions {

    private static final String NO_FFMPEG = "there is no ffmpeg";

    private final RenditionConfig config;
    private final RenditionStore store;
    private final IndexLoading loading;
    private final FfmpegLocator ffmpeg;
    private final Makings makings;
    private final Room room;
    private final BackgroundWork background;

    Renditions(
            RenditionConfig config,
            RenditionStore store,
            IndexLoading loading,
            FfmpegLocator ffmpeg,
            Makings makings,
            Room room,
            BackgroundWork background) {
        this.config = config;
        this.store = store;
        this.loading = loading;
        this.ffmpeg = ffmpeg;
        this.makings = makings;
        this.room = room;
        this.background = background;
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
        boolean ready = loading.loaded().isComplete() && ffmpeg.ffmpeg().isComplete();
        return ready
                ? Future.succeededFuture()
                : Future.join(loading.loaded(), ffmpeg.ffmpeg())
                        .<Void>mapEmpty()
                        .otherwiseEmpty();
    }

    /** Completes when a request for this rendition can be answered: once it is known, or everything is. */
    public Future<Void> ready(RenditionKey key) {
        Future<Void> all = ready();
        if (all.isComplete() || find(key).isPresent()) {
            return Future.succeededFuture();
        }
        return loading.look(key).compose(found -> found ? Future.<Void>succeededFuture() : all);
    }

    /** The rendition, if it is there. */
    public Optional<Rendition> find(RenditionKey key) {
        return store.find(key);
    }

    /** Where a rendition lies. */
    public Path fileOf(Rendition rendition) {
        return store.fileOf(rendition);
    }

    /** Whether this rendition is being made. */
    public boolean isInProgress(RenditionKey key) {
        return makings.isInProgress(key);
    }

    /** Whether a rendition was neither used nor made within this time. */
    public boolean isIdle(Rendition rendition, Duration within) {
        return store.isIdle(rendition, within);
    }

    /** To be told when a rendition is being sent: what was used last is the last to leave. */
    public void used(Rendition rendition) {
        store.used(rendition);
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
        return ffmpeg.isMissing() ? Optional.of(NO_FFMPEG) : makings.failureOf(key);
    }

    /** Takes a failure for undone, as when it was not the track's fault: the next one who wants the rendition may try. */
    public void allowAgain(RenditionKey key) {
        makings.allowAgain(key);
    }

    /** Makes a rendition that will be asked for soon, unless it is being made already. What comes of it is in the log. */
    public void prepareSoon(RenditionKey key) {
        makings.prepareSoon(key);
    }

    /**
     * Makes a rendition that nobody has asked for, behind all other work; joins the making when it is being made already. One that is
     * cached completes at once, one that can't be made now fails at once.
     *
     * @param spared what has been used within this time does not make way for it, as long as no listener waits for it
     */
    public Preparation prepareInBackground(RenditionKey key, Duration spared) {
        Optional<String> obstacle =
                config.enabled() ? obstacle(key) : Optional.of("the cache is off (AUDIO_CACHE_ENABLED=false)");
        return obstacle.isPresent() && find(key).isEmpty()
                ? Preparation.of(
                        new CompletableFuture<>(),
                        CompletableFuture.failedStage(new TranscodeException(obstacle.get())),
                        reason -> {})
                : makings.prepareInBackground(key, spared);
    }

    /** Why background work shall not start now, such as {@code listeners waiting} or {@code cpu>80}; empty when it may. */
    public Optional<String> backgroundPause() {
        return ffmpeg.isMissing() ? Optional.of(NO_FFMPEG) : background.pause();
    }

    /**
     * How many more bytes the cache may take without removing anything, its limit and the free disk considered; empty when there is
     * no limit.
     */
    public OptionalLong roomBytes() {
        return room.left();
    }

    /**
     * How many more bytes the cache may take when what was neither used nor made for some time makes way; empty when there is no limit.
     * Looks at every rendition.
     *
     * @param spared what has been used within this time stays
     */
    public OptionalLong roomBytes(Duration spared) {
        return room.leftWithout(spared);
    }

    /**
     * Joins the making of a rendition, which starts when it has not yet.
     *
     * @param onChange called on any thread whenever the listener's state may have changed; must not block
     */
    public Making.Listener follow(RenditionKey key, Runnable onChange) {
        return makings.follow(key, onChange);
    }
}
