package dev.quicksync.mixtape;

import java.time.Instant;
import java.util.List;

/**
 * An ordered list of tracks with a slug, as the database has it.
 *
 * @param id never used again, as a slug may be when its mixtape is gone
 * @param version from 1; another with each change
 * @param createdBy the name of an account, or {@code local}
 */
record Mixtape(
        String id,
        String slug,
        String title,
        String description,
        String linerNotes,
        int version,
        Instant createdAt,
        Instant updatedAt,
        String createdBy,
        List<Entry> entries) {

    /**
     * One place in the list; a track may have several.
     *
     * @param id stays while the track is moved, and is never used again in this mixtape
     * @param path relative to the music root; there may be no such file any more
     */
    record Entry(int id, String path) {}

    List<String> paths() {
        return entries.stream().map(Entry::path).toList();
    }
}
