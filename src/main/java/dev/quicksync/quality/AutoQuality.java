package dev.quicksync.quality;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.quicksync.network.Device;
import dev.quicksync.network.Hints;
import dev.quicksync.network.Network;
import dev.quicksync.network.Transfer;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Decides for requests that leave the quality to the server. A decision holds for one listener and one track while requests for it go on, so
 * that all ranges of one playback come from one file.
 */
@Singleton
public class AutoQuality {

    private static final int MOST_HELD = 100_000;

    private final Assessor assessor;
    private final Network network;
    private final DecisionMetrics metrics;
    private final Cache<Playback, CompletableFuture<AutoDecision>> held;

    private record Playback(Device listener, String track) {

        /** What a record has anyway, but as code: the executable interprets the one that it has (docs/decisions/0006). */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Playback that && track.equals(that.track) && listener.equals(that.listener);
        }
    }

    AutoQuality(Assessor assessor, Network network, DecisionMetrics metrics, DecisionConfig config, Clock clock) {
        this.metrics = metrics;
        this.assessor = assessor;
        this.network = network;
        this.held = Caffeine.newBuilder()
                .maximumSize(MOST_HELD)
                .expireAfterAccess(config.holdDecision())
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /** For whom decisions are made when this identity asks; empty for nobody in particular. */
    public static String ownerOf(SecurityIdentity identity) {
        return Device.ownerOf(identity);
    }

    /**
     * The decision for a listener and a track. May complete on any thread.
     */
    public Future<AutoDecision> decide(Asker asker, String track) {
        Playback playback = new Playback(asker.device(), track);
        CompletableFuture<AutoDecision> decision = held.get(
                playback,
                fresh -> begunWithoutAName(asker, track)
                        .orElseGet(() -> assessor.assess(playback.listener(), Hints.of(asker.request()))
                                .thenApply(this::decided)
                                .toCompletableFuture()));
        return Future.fromCompletionStage(decision)
                .onFailure(failure -> held.asMap().remove(playback, decision));
    }

    private AutoDecision decided(Assessment assessment) {
        metrics.decided(assessment);
        return AutoDecision.of(assessment);
    }

    /** What holds for a browser that was given its name in the middle of the track. */
    private Optional<CompletableFuture<AutoDecision>> begunWithoutAName(Asker asker, String track) {
        return asker.device().isNamed()
                ? Optional.ofNullable(held.getIfPresent(new Playback(asker.nameless(), track)))
                : Optional.empty();
    }

    /** The decision for a download; none when the listener prefers originals. May complete on any thread. */
    public Future<Optional<AutoDecision>> decideDownload(Asker asker, String track) {
        return Future.fromCompletionStage(assessor.preferencesOf(asker.device()))
                .compose(preferences -> preferences.autoDownloadQuality()
                        ? decide(asker, track).map(Optional::of)
                        : Future.succeededFuture(Optional.empty()));
    }

    /**
     * Takes what the listener's player has measured, if the request says so.
     *
     * @throws jakarta.ws.rs.BadRequestException when the request names its device in a way that no device can be named
     */
    public void hear(Asker asker) {
        Askers.requireSound(asker.request());
        Hints hints = Hints.of(asker.request());
        if (hints.measuredMbps().isPresent()) {
            network.heard(asker.device(), hints);
        }
    }

    /**
     * Measures an answer on its way, for the decisions to come.
     *
     * @param kbps bitrate of what is sent; none when it is not known
     */
    public ObservedTransfer observe(Listener listener, OptionalInt kbps) {
        Transfer transfer = network.transfer(listener.device(), kbps);
        return new ObservedTransfer() {
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
                transfer.end();
            }
        };
    }
}
