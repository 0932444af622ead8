package dev.quicksync.library;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one directory of the music root held when it was looked at.
 *
 * @param tracks its audio files
 * @param directories relative path of each directory in it, with a trailing {@code /}, and where it really lies
 * @param picture the name of the picture that goes with the tracks in it
 */
record Listing(Set<Track> tracks, Map<String, DirectoryPlace> directories, Optional<String> picture) {

    Listing {
        tracks = Set.copyOf(tracks);
        directories = Map.copyOf(directories);
    }

    static final Listing EMPTY = new Listing(Set.of(), Map.of(), Optional.empty());
}
