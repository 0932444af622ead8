package dev.quicksync.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which tracks are asked for.
 *
 * @param terms words that must be in title, artist, album or path
 * @param artist of the track or of its album, whatever the case and accents
 * @param album its name, whatever the case and accents
 */
record TrackFilter(Optional<SearchTerms> terms, Optional<String> artist, Optional<String> album) {

    /** What stands behind WHERE, with the values of its question marks. */
    record Condition(String sql, List<String> values) {}

    boolean isEmpty() {
        return terms.isEmpty() && artist.isEmpty() && album.isEmpty();
    }

    /**
     * The condition on a row of {@code track}.
     *
     * @param columns of {@code track_search} in which the words are looked for; all when there is none
     */
    Condition condition(String... columns) {
        List<String> parts = new ArrayList<>();
        List<String> values = new ArrayList<>();
        if (terms.isPresent()) {
            Optional<String> match = terms.get().match(columns);
            if (match.isPresent()) {
                parts.add("id IN (SELECT rowid FROM track_search WHERE track_search MATCH ?)");
                values.add(match.get());
            } else {
                parts.add("1 = 0");
            }
        }
        if (artist.isPresent()) {
            String key = Folding.fold(artist.get());
            parts.add("(artist_key = ? OR (album_sort >= ? AND album_sort < ?))");
            values.add(key);
            values.add(key + Reading.SEPARATOR);
            values.add(key + "\u0002");
        }
        if (album.isPresent()) {
            parts.add("album_key = ?");
            values.add(Folding.fold(album.get()));
        }
        return new Condition(parts.isEmpty() ? "1 = 1" : String.join(" AND ", parts), values);
    }
}
