package dev.quicksync.playback;

import dev.quicksync.library.AudioKind;
import dev.quicksync.quality.Rung;
import java.util.Optional;
import java.util.OptionalInt;

/** Which of a track's representations fits a request (spec "_get_serving_path"); whether it is there is asked afterwards. */
enum Serving {
    /** The original, as asked. */
    ORIGINAL,
    /** The original: every player can play it, and it is no larger than need be. */
    COMPATIBLE,
    /** The original, because there is no cache. */
    CACHE_OFF,
    /** A rendition. */
    RENDITION;

    /** Whether renditions are made at all. */
    enum CacheState {
        ON,
        OFF
    }

    /** Whether MP3 and AAC are encoded anew when they are above the rung. */
    enum Lossy {
        PASS_THROUGH,
        DOWNSCALE
    }

    /**
     * Decides.
     *
     * @param rung the rung wanted, or none for the original
     * @param ownKbps bitrate of the original, asked only for {@link Lossy#DOWNSCALE}; none when it is unknown
     */
    static Serving decide(Optional<Rung> rung, AudioKind kind, Lossy lossy, OptionalInt ownKbps, CacheState cache) {
        if (rung.isEmpty()) {
            return ORIGINAL;
        }
        int rungKbps = rung.get().kbps();
        boolean above = lossy == Lossy.DOWNSCALE && ownKbps.isPresent() && ownKbps.getAsInt() > rungKbps;
        if (kind.passesThrough() && !above) {
            return COMPATIBLE;
        }
        return cache == CacheState.ON ? RENDITION : CACHE_OFF;
    }
}
