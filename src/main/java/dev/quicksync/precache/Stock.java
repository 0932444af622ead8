package dev.quicksync.precache;

import dev.quicksync.library.Track;
import dev.quicksync.rendition.RenditionKey;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What there is.
 *
 * @param track the track at a path, if there is one
 * @param cached whether a rendition is there already, or being made
 * @param seconds how long tracks are, by path, as far as it is known
 * @param room how many bytes the cache may still take; none when it has no limit
 */
record Stock(
        Function<String, Optional<Track>> track,
        Predicate<RenditionKey> cached,
        Map<String, Double> seconds,
        OptionalLong room) {}
