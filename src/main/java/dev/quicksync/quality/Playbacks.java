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
 * of {@code quality=auto} holds, give or take a sixtieth: a player asks for many ranges of a track, and to note each would cost more than
 * to tell.
 */
@Singleton
public class Playbacks {

    private static final int MOST_REMEMBERED = 100_000;

    /** How often one that goes on is noted while a decision holds. */
    private static final int NOTES = 60;

    /** Each with when it was last noted, in milliseconds since the epoch. */
    private final Cache<Playback, Long> going;

    private final Clock clock;
    private final long noteEveryMillis;

    private record Playback(Device listener, String track) {

        /** What a record has anyway, but as code: the executable interprets the one that it has (docs/decisions/0006). */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Playback that && track.equals(that.track) && listener.equals(that.listener);
        }
    }

    Playbacks(DecisionConfig config, Clock clock) {
        this.clock = clock;
        this.noteEveryMillis = config.holdDecision().toMillis() / NOTES;
        this.going = Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterWrite(config.holdDecision().plusMillis(noteEveryMillis))
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
        return going.asMap().putIfAbsent(new Playback(listener.device(), track), clock.millis()) == null && !goesOn;
    }

    /**
     * Notes that some part of a track is being sent.
     *
     * @return whether that belongs to a playback that has begun
     */
    public boolean goOn(Listener listener, String track) {
        // A browser is given its name by the first answer, and may have asked for that without one.
        return goesOn(new Playback(listener.device(), track))
                || (listener.device().isNamed() && goesOn(new Playback(listener.nameless(), track)));
    }

    private boolean goesOn(Playback playback) {
        Long noted = going.getIfPresent(playback);
        if (noted == null) {
            return false;
        }
        long now = clock.millis();
        if (now - noted >= noteEveryMillis) {
            going.put(playback, now);
        }
        return true;
    }
}
