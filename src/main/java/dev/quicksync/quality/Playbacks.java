package dev.quicksync.quality;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.quicksync.network.Device;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Tells one playback from the next: all requests of a listener for a track are one, until as much time has passed without any as a decision
 * of {@code quality=auto} holds.
 */
@Singleton
public class Playbacks {

    private static final int MOST_REMEMBERED = 100_000;

    private final Cache<Playback, Boolean> going;

    private record Playback(Device listener, String track) {

        /** What a record has anyway, but as code: the executable interprets the one that it has (docs/decisions/0006). */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Playback that && track.equals(that.track) && listener.equals(that.listener);
        }
    }

    Playbacks(DecisionConfig config, Clock clock) {
        this.going = Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterAccess(config.holdDecision())
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /**
     * Notes that a track is being sent from its beginning.
     *
     * @return whether a playback begins with it
     */
    public boolean begin(Listener listener, String track) {
        boolean goesOn = goOn(listener, track);
        return going.asMap().putIfAbsent(new Playback(listener.device(), track), true) == null && !goesOn;
    }

    /**
     * Notes that some part of a track is being sent.
     *
     * @return whether that belongs to a playback that has begun
     */
    public boolean goOn(Listener listener, String track) {
        // A browser is given its name by the first answer, and may have asked for that without one.
        return going.getIfPresent(new Playback(listener.device(), track)) != null
                || (listener.device().isNamed()
                        && going.getIfPresent(new Playback(listener.nameless(), track)) != null);
    }
}
