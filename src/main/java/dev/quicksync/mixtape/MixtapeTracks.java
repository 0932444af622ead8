package dev.quicksync.mixtape;

import java.time.Instant;
import java.util.List;

/**
 * What a mixtape plays.
 *
 * @param updatedAt when anything of the mixtape was changed last
 * @param paths relative to the music root, in order; a track may be there twice, or have no file any more
 */
public record MixtapeTracks(String slug, String title, Instant updatedAt, List<String> paths) {

    static MixtapeTracks of(Mixtape mixtape) {
        return new MixtapeTracks(mixtape.slug(), mixtape.title(), mixtape.updatedAt(), mixtape.paths());
    }
}
