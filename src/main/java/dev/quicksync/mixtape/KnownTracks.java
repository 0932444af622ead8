package dev.quicksync.mixtape;

import dev.quicksync.library.Library;
import dev.quicksync.library.RefusedPathException;
import dev.quicksync.library.TrackPath;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.stream.Collectors;

/** Lets only tracks into a mixtape that there are. */
@ApplicationScoped
class KnownTracks {

    private static final int MOST_NAMED = 10;
    private static final int LONGEST_NAMED = 200;
    private static final int LONGEST_PATH = 4_096;

    private final Library library;

    KnownTracks(Library library) {
        this.library = library;
    }

    /** Whether there is such a track now. */
    boolean isThere(String path) {
        return library.find(path).isPresent();
    }

    /**
     * Checks the tracks that shall come into a mixtape.
     *
     * @throws WebApplicationException 422 that names those that there are not; 503 while the music is still being looked through
     */
    void require(List<WantedTrack> tracks) {
        List<String> unknown = tracks.stream()
                .filter(track -> !isKnown(track))
                .map(WantedTrack::path)
                .distinct()
                .toList();
        if (unknown.isEmpty()) {
            return;
        }
        if (!library.isScanned()) {
            throw new WebApplicationException("The music is still being looked through; try again in a moment.", 503);
        }
        String named =
                unknown.stream().limit(MOST_NAMED).map(KnownTracks::printable).collect(Collectors.joining(", "));
        int more = unknown.size() - MOST_NAMED;
        throw new WebApplicationException(
                "There are no such tracks: " + named + (more > 0 ? " and " + more + " more" : ""), 422);
    }

    private boolean isKnown(WantedTrack track) {
        String path = track.path();
        if (path.length() > LONGEST_PATH
                || path.codePoints().anyMatch(letter -> Character.getType(letter) == Character.SURROGATE)) {
            return false;
        }
        try {
            return library.find(new TrackPath(path)).isPresent() || track.mayBeMissing();
        } catch (RefusedPathException e) {
            return false;
        }
    }

    private static String printable(String path) {
        String shown = TrackPath.printable(path);
        return '"' + (shown.length() <= LONGEST_NAMED ? shown : shown.substring(0, LONGEST_NAMED) + "…") + '"';
    }
}
