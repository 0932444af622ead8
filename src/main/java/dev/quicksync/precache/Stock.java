package dev.quicksync.precache;

import dev.quicksync.library.Catalog;
import dev.quicksync.library.Track;
import dev.quicksync.rendition.RenditionKey;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What there is.
 *
 * <p>The room is what is free, and what was not used for so long that it may make way. Whatever is cached and may make way stands in the
 * room itself: what of it is wanted stays, and leaves less for others.
 *
 * @param track the track at a path, if there is one
 * @param held how many bytes of the room a rendition stands in that is there already, or being made; empty when it is neither
 * @param audio goes through how long tracks are, and their bitrates, as far as it is known
 * @param lossyToo whether a track that could pass through does so only at no rung below its own bitrate
 * @param free how many bytes the cache may still take without removing anything; none when it has no limit
 * @param room how many bytes it may take in all
 */
record Stock(
        Function<String, Optional<Track>> track,
        Function<RenditionKey, OptionalLong> held,
        Consumer<Catalog.EachAudio> audio,
        boolean lossyToo,
        OptionalLong free,
        OptionalLong room) {}
