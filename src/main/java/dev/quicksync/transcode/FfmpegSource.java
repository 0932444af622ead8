package dev.quicksync.transcode;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What ffmpeg said of the source's audio, beyond its length and bitrate.
 *
 * @param codec by ffmpeg's name, such as {@code flac}, {@code aac}, {@code pcm_s16le}
 * @param sampleRate in Hz
 * @param tags by their names in lower case; those of the file, then those of the audio stream. Their text is whatever somebody wrote
 */
public record FfmpegSource(
        Optional<String> codec, OptionalInt sampleRate, OptionalInt channels, Map<String, String> tags) {

    /** Nothing was said. */
    public static final FfmpegSource UNKNOWN =
            new FfmpegSource(Optional.empty(), OptionalInt.empty(), OptionalInt.empty(), Map.of());

    public FfmpegSource {
        tags = Map.copyOf(tags);
    }
}
