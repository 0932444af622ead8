package dev.quicksync.library;

import java.util.Locale;
import java.util.Optional;

/**
 * What came of reading a track's tags, as a row of the catalog.
 *
 * @param track the file that was read
 * @param facts none of them when it could not be read
 * @param error why it could not, for people
 * @param pending whether it is worth reading again although the file has not changed, or has not been read yet
 */
record Reading(Track track, MediaFacts facts, Optional<String> error, boolean pending) {

    static Reading notYet(Track track) {
        return new Reading(track, MediaFacts.NONE, Optional.empty(), true);
    }

    static Reading of(Track track, MediaFacts facts) {
        return new Reading(track, facts, Optional.empty(), false);
    }

    static Reading failed(Track track, String error) {
        return new Reading(track, MediaFacts.NONE, Optional.of(error), false);
    }

    static Reading unavailable(Track track, String reason) {
        return new Reading(track, MediaFacts.NONE, Optional.of(reason), true);
    }

    /** The text by which tracks are sorted: artist, album, number, title, path; what has no artist or album comes last. */
    String sortKey() {
        Labels labels = facts.labels();
        return String.join(
                SEPARATOR,
                Folding.fold(labels.artist()).orElse(LAST),
                Folding.fold(labels.album()).orElse(LAST),
                String.format(Locale.ROOT, "%06d", labels.trackNumber().orElse(999_999)),
                Folding.fold(labels.title().orElseGet(() -> track.path().stem())),
                track.path().value());
    }

    /** The text by which albums are told apart and sorted: their artist, their name. */
    Optional<String> albumSort() {
        Labels labels = facts.labels();
        return Folding.fold(labels.album())
                .map(album ->
                        Folding.fold(labels.albumArtist().or(labels::artist)).orElse(LAST) + SEPARATOR + album);
    }

    /** Stands before every character of folded text. */
    static final String SEPARATOR = "\u0001";

    /** Stands behind every folded text. */
    private static final String LAST = "\uFFFF";
}
