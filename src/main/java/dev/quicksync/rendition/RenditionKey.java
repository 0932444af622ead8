package dev.quicksync.rendition;

import dev.quicksync.library.Track;
import dev.quicksync.transcode.FfmpegCommand;
import org.jspecify.annotations.Nullable;

/**
 * Everything that decides the sound of a rendition: the track as it is now, the encoding, and the recipe.
 *
 * @param track with the size and time of its file
 */
public record RenditionKey(Track track, Encoding encoding) {

    RenditionLabel label() {
        return new RenditionLabel(
                track.path().value(), track.size(), track.modifiedNanos(), encoding, FfmpegCommand.RECIPE);
    }

    /** What a record has anyway, but as code: the executable interprets the one that it has (docs/decisions/0006). */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RenditionKey that && track.equals(that.track) && encoding.equals(that.encoding);
    }
}
