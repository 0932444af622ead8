package dev.quicksync.rendition;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

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

    /** What a record has anyway, but as code: the executable interprets the one that it has (docs/decisions/0006). */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Rendition that
                && size == that.size
                && madeNanos == that.madeNanos
                && name.equals(that.name)
                && label.equals(that.label);
    }
}
