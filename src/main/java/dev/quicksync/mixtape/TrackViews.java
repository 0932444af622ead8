package dev.quicksync.mixtape;

import dev.quicksync.library.TrackPath;
import dev.quicksync.mixtape.Mixtape.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;

/** Shows the tracks of a mixtape with what the library knows of them. Blocks. */
@ApplicationScoped
class TrackViews {

    private final KnownTracks known;

    TrackViews(KnownTracks known) {
        this.known = known;
    }

    /** All tracks of a mixtape, in order. */
    List<TrackView> of(Mixtape mixtape) {
        return mixtape.entries().stream().map(this::view).toList();
    }

    private TrackView view(Entry entry) {
        String path = entry.path();
        return new TrackView(
                entry.id(), path, !known.isThere(path), new TrackPath(path).stem(), null, null, null, false);
    }

    /** The durations of tracks together, in seconds to the millisecond. */
    static double seconds(List<TrackView> tracks) {
        double sum = tracks.stream()
                .map(TrackView::seconds)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sum();
        return Math.round(sum * 1000) / 1000.0;
    }
}
