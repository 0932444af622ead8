package dev.quicksync.playback;

import dev.quicksync.library.TrackPlayed;
import dev.quicksync.quality.Playbacks;
import dev.quicksync.quality.Rung;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Says when somebody has begun to hear a track. A download is none: who keeps a track need not hear it. */
@Singleton
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
    void sending(Heard heard, long first) {
        if (heard.use() != TrackUse.PLAY) {
            return;
        }
        String track = heard.track().path().value();
        if (first > 0) {
            playbacks.goOn(heard.listener(), track);
        } else if (playbacks.begin(heard.listener(), track)) {
            tell(heard);
        }
    }

    /** Whoever listens to that must not cost the listener the music. */
    private void tell(Heard heard) {
        try {
            played.fire(new TrackPlayed(
                    heard.track(), heard.rung().map(Rung::label), heard.lossy() == Serving.Lossy.DOWNSCALE));
        } catch (RuntimeException e) {
            LOG.errorf(e, "That %s is played could not be noted", heard.track().path());
        }
    }
}
