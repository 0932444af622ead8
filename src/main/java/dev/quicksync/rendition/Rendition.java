package dev.quicksync.rendition;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * A complete rendition in the cache.
 *
 * @param name its path relative to the cache directory
 * @param label what it was made from
 * @param size in bytes
 * @param madeNanos when it was made, in nanoseconds since the epoch
 */
public record Rendition(String name, RenditionLabel label, long size, long madeNanos) {

    /** When it was made, in whole seconds. */
    public Instant made() {
        return Instant.ofEpochSecond(TimeUnit.NANOSECONDS.toSeconds(madeNanos));
    }
}
