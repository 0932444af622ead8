package dev.quicksync.playback;

import dev.quicksync.library.Track;
import dev.quicksync.quality.Asker;
import dev.quicksync.quality.Rung;
import dev.quicksync.rendition.CacheFigures;
import io.vertx.core.http.HttpServerRequest;

/**
 * One request, with what it is about.
 *
 * @param asker who asks
 */
record Asked(HttpServerRequest http, Wish wish, Track track, Asker asker) {

    /** Whether the same request has the same answer a moment later, whatever else happens. */
    boolean isLasting() {
        return wish.caching() == Wish.Caching.EVERYONE
                && wish.decision().isEmpty()
                && wish.request().use() == TrackUse.PLAY
                && !asker.hasMeasured();
    }

    /** What is noted of it. */
    Heard heard() {
        return new Heard(wish.request().use(), track, wish.rung(), wish.lossy(), asker.listener());
    }

    /** The name of the rung that is wanted, or {@link CacheFigures#ORIGINAL}. */
    String rung() {
        return wish.rung().map(Rung::label).orElse(CacheFigures.ORIGINAL);
    }
}
