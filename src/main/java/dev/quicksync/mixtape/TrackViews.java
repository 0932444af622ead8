package dev.quicksync.mixtape;

import dev.quicksync.library.Catalog;
import dev.quicksync.library.CatalogTrack;
import dev.quicksync.library.TrackPath;
import dev.quicksync.mixtape.Mixtape.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows the tracks of a mixtape with what the library knows of them. Blocks. */
@ApplicationScoped
class TrackViews {

    private final KnownTracks known;
    private final Catalog catalog;

    TrackViews(KnownTracks known, Catalog catalog) {
        this.known = known;
        this.catalog = catalog;
    }

    /** All tracks of a mixtape, in order. */
    List<TrackView> of(Mixtape mixtape) {
        Map<String, CatalogTrack> listed = catalog.findAll(new HashSet<>(mixtape.paths())).stream()
                .collect(Collectors.toMap(CatalogTrack::path, Function.identity()));
        return mixtape.entries().stream()
                .map(entry -> view(entry, Optional.ofNullable(listed.get(entry.path()))))
                .toList();
    }

    private TrackView view(Entry entry, Optional<CatalogTrack> listed) {
        String path = entry.path();
        boolean missing = !known.isThere(path);
        OptionalDouble seconds = listed.map(CatalogTrack::seconds).orElse(OptionalDouble.empty());
        return new TrackView(
                entry.id(),
                path,
                missing,
                listed.map(CatalogTrack::titleOrStem).orElseGet(() -> new TrackPath(path).stem()),
                listed.flatMap(CatalogTrack::artist).orElse(null),
                listed.flatMap(CatalogTrack::album).orElse(null),
                seconds.isPresent() ? toMillis(seconds.getAsDouble()) : null,
                !missing && listed.filter(CatalogTrack::hasCover).isPresent());
    }

    /** The durations of tracks together, in seconds to the millisecond. */
    static double seconds(List<TrackView> tracks) {
        double sum = tracks.stream()
                .map(TrackView::duration)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sum();
        return toMillis(sum);
    }

    private static double toMillis(double seconds) {
        return Math.round(seconds * 1000) / 1000.0;
    }
}
