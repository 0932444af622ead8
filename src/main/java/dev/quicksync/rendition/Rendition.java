package dev.quicksync.rendition;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * A complete rendition in the cache.
 *
 * @param file where it lies
 * @param label what it was made from
 * @param size in bytes
 * @param madeNanos when it was made, in nanoseconds since the epoch
 */
public record Rendition(Path file, RenditionLabel label, long size, long madeNanos) {

    /** When it was made, in whole seconds. */
    public Instant made() {
        return Instant.ofEpochSecond(TimeUnit.NANOSECONDS.toSeconds(madeNanos));
    }
}
