package dev.quicksync.playback;

import dev.quicksync.library.Track;
import dev.quicksync.quality.Rung;
import dev.quicksync.rendition.CacheFigures;
import io.vertx.core.http.HttpServerRequest;

/**
 * One request, with what it is about.
 *
 * @param owner who asks; empty for nobody in particular
 */
record Asked(HttpServerRequest http, Wish wish, Track track, String owner) {

    /** The name of the rung that is wanted, or {@link CacheFigures#ORIGINAL}. */
    String rung() {
        return wish.rung().map(Rung::label).orElse(CacheFigures.ORIGINAL);
    }
}
