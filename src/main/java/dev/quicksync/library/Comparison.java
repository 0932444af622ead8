package dev.quicksync.library;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What the catalog lacks to be what the library is. Rows are put in first, then the tracks. Not thread-safe. */
final class Comparison {

    private final Function<String, Optional<Track>> library;
    private final Set<String> listed = new HashSet<>();
    private final List<Track> added = new ArrayList<>();
    private final List<Track> changed = new ArrayList<>();
    private final List<String> gone = new ArrayList<>();

    /**
     * @param library the track at a path
     */
    Comparison(Function<String, Optional<Track>> library) {
        this.library = library;
    }

    void row(CatalogTable.State row) {
        Optional<Track> track = library.apply(row.path());
        if (track.isEmpty()) {
            gone.add(row.path());
            return;
        }
        listed.add(track.get().path().value()); // the library's own text, not another copy of it
        if (!row.isOf(track.get())) {
            changed.add(track.get());
        }
    }

    /** All rows have been put in before. */
    void track(Track track) {
        if (!listed.contains(track.path().value())) {
            added.add(track);
        }
    }

    /** Tracks without a row. */
    List<Track> added() {
        return added;
    }

    /** Tracks whose row was made from another state of their file, or not finished. */
    List<Track> changed() {
        return changed;
    }

    /** Rows without a track. */
    List<String> gone() {
        return gone;
    }
}
