package dev.quicksync.library;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What the catalog knows of a track. Everything optional is absent while its tags are still to be read, and where they say nothing.
 *
 * @param path relative to the music root
 * @param size in bytes
 * @param modifiedNanos time of the last modification of the file that was read, in nanoseconds since the epoch
 * @param seconds how long it lasts
 * @param codec such as {@code flac}, {@code mp3}, {@code aac}, {@code alac}, {@code vorbis}, {@code opus}, {@code pcm}
 * @param kbps bitrate of its audio, the average where it varies
 * @param sampleRate in Hz
 * @param title as the tag has it; see {@link #titleOrStem}
 * @param hasCover whether there is a picture, in the file or beside it
 * @param error why nothing could be read, in words for people
 */
public record CatalogTrack(
        String path,
        long size,
        long modifiedNanos,
        OptionalDouble seconds,
        Optional<String> codec,
        OptionalInt kbps,
        OptionalInt sampleRate,
        OptionalInt channels,
        Optional<String> title,
        Optional<String> artist,
        Optional<String> album,
        OptionalInt trackNumber,
        OptionalInt year,
        boolean hasCover,
        Optional<String> error) {

    /** What to call it: its title, or the name of its file. */
    public String titleOrStem() {
        return title.orElseGet(() -> TagText.clean(stem()).orElse(stem()));
    }

    private String stem() {
        return new TrackPath(path).stem();
    }
}
