package dev.quicksync.precache;

import dev.quicksync.library.Track;
import dev.quicksync.rendition.RenditionKey;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * What there is.
 *
 * <p>The room is what is free, and what was not used for so long that it may make way. Whatever is cached and may make way stands in the
 * room itself: what of it is wanted stays, and leaves less for others.
 *
 * @param track the track at a path, if there is one
 * @param held how many bytes of the room a rendition stands in that is there already, or being made; empty when it is neither
 * @param passingKbps bitrates of tracks that pass through at no rung below their own, by path; others of their kind always do
 * @param seconds how long tracks are, by path, as far as it is known
 * @param free how many bytes the cache may still take without removing anything; none when it has no limit
 * @param room how many bytes it may take in all
 */
record Stock(
        Function<String, Optional<Track>> track,
        Function<RenditionKey, OptionalLong> held,
        Map<String, Integer> passingKbps,
        Map<String, Double> seconds,
        OptionalLong free,
        OptionalLong room) {}
