package dev.quicksync.playback;

import dev.quicksync.library.Track;
import dev.quicksync.quality.Listener;
import dev.quicksync.quality.Rung;
import java.util.Optional;

/** Who gets to hear what: all that is noted of a request each time that it is answered, without the request. */
record Heard(TrackUse use, Track track, Optional<Rung> rung, Serving.Lossy lossy, Listener listener) {}
