package dev.quicksync.playback;

import dev.quicksync.library.TrackPlayed;
import dev.quicksync.quality.Playbacks;
import dev.quicksync.quality.Rung;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.jboss.logging.Logger;

/** Says when somebody has begun to hear a track. A download is none: who keeps a track need not hear it. */
@ApplicationScoped
class Plays {

    private static final Logger LOG = Logger.getLogger(Plays.class);

    private final Playbacks playbacks;
    private final Event<TrackPlayed> played;

    Plays(Playbacks playbacks, Event<TrackPlayed> played) {
        this.playbacks = playbacks;
        this.played = played;
    }

    /**
     * Content is about to be sent.
     *
     * @param first offset of its first byte in the track
     */
    void sending(Asked asked, long first) {
        if (asked.wish().request().use() != TrackUse.PLAY) {
            return;
        }
        String track = asked.track().path().value();
        if (first > 0) {
            playbacks.goOn(asked.asker(), track);
        } else if (playbacks.begin(asked.asker(), track)) {
            tell(asked);
        }
    }

    /** Whoever listens to that must not cost the listener the music. */
    private void tell(Asked asked) {
        try {
            played.fire(new TrackPlayed(
                    asked.track(),
                    asked.wish().rung().map(Rung::label),
                    asked.wish().lossy() == Serving.Lossy.DOWNSCALE));
        } catch (RuntimeException e) {
            LOG.errorf(e, "That %s is played could not be noted", asked.track().path());
        }
    }
}
