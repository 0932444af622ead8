package dev.quicksync.library;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What a file says of itself; absent where it says nothing, or nonsense.
 *
 * @param seconds how long it lasts
 * @param codec such as {@code flac}, {@code mp3}, {@code aac}, {@code alac}, {@code vorbis}, {@code opus}, {@code pcm}
 * @param kbps bitrate of its audio, the average where it varies
 * @param sampleRate in Hz
 * @param hasCover whether there is a picture in it
 */
public record MediaFacts(
        OptionalDouble seconds,
        Optional<String> codec,
        OptionalInt kbps,
        OptionalInt sampleRate,
        OptionalInt channels,
        Labels labels,
        boolean hasCover) {

    /** No facts. */
    public static final MediaFacts NONE = new MediaFacts(
            OptionalDouble.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            Labels.NONE,
            false);

    private static final double LONGEST_SECONDS = 100 * 3600;
    private static final int MOST_KBPS = 100_000;
    private static final int HIGHEST_SAMPLE_RATE = 6_144_000; // DSD128
    private static final int MOST_CHANNELS = 64;

    public MediaFacts {
        seconds = seconds.isPresent()
                        && seconds.getAsDouble() > 0
                        && seconds.getAsDouble() <= LONGEST_SECONDS // false for NaN
                ? seconds
                : OptionalDouble.empty();
        codec = codec.flatMap(TagText::clean);
        kbps = within(MOST_KBPS, kbps);
        sampleRate = within(HIGHEST_SAMPLE_RATE, sampleRate);
        channels = within(MOST_CHANNELS, channels);
    }

    private static OptionalInt within(int most, OptionalInt value) {
        return value.isPresent() && value.getAsInt() > 0 && value.getAsInt() <= most ? value : OptionalInt.empty();
    }

    /** Whether it says all that is needed to play it well. */
    boolean isComplete() {
        return seconds.isPresent() && codec.isPresent() && sampleRate.isPresent() && channels.isPresent();
    }

    /** These, and what another look has found where they say nothing. */
    MediaFacts or(MediaFacts other) {
        return new MediaFacts(
                seconds.isPresent() ? seconds : other.seconds,
                codec.or(other::codec),
                kbps.isPresent() ? kbps : other.kbps,
                sampleRate.isPresent() ? sampleRate : other.sampleRate,
                channels.isPresent() ? channels : other.channels,
                labels.or(other.labels),
                hasCover || other.hasCover);
    }
}
