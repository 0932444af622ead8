package dev.quicksync.precache;

import java.util.Locale;

/** Why a track is not made at a rung. */
enum LeftOut {
    /** It is in the cache, or being made for the same task. */
    CACHED,
    /** It needs no rendition: every player can play the original, and it is not above the rung. */
    PASSES_THROUGH,
    /** There is no such track below the music root. */
    NO_TRACK,
    /** The cache has no room for it. */
    NO_ROOM;

    /** The name as it stands in answers. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
