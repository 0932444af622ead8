package dev.quicksync.library;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One original audio file below the music root, as the last look at its directory found it.
 *
 * @param path relative to the music root
 * @param kind told by the extension
 * @param size in bytes
 * @param modifiedNanos time of the last modification, in nanoseconds since the epoch
 */
public record Track(TrackPath path, AudioKind kind, long size, long modifiedNanos) {

    /** Time of the last modification in whole seconds, as HTTP knows it. */
    public Instant lastModified() {
        return Instant.ofEpochSecond(TimeUnit.NANOSECONDS.toSeconds(modifiedNanos));
    }

    /** What a record has anyway, but as code: the executable interprets the one that it has (docs/decisions/0006). */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Track that
                && size == that.size
                && modifiedNanos == that.modifiedNanos
                && kind == that.kind
                && path.equals(that.path);
    }
}
