package dev.quicksync.quality;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a listener asks for with {@code ?quality=} or {@code ?bitrate=}. */
public sealed interface RequestedQuality {

    /** The file as it is. */
    record Original() implements RequestedQuality {}

    /** What Quick Sync decides. */
    record Auto() implements RequestedQuality {}

    /** A rung of the ladder. */
    record At(Rung rung) implements RequestedQuality {}

    /**
     * Reads the two parameters; {@code quality} decides when both are there.
     *
     * @param quality {@code original}, {@code auto} or the name of a rung, or null
     * @param bitrate a whole number of kbps from 1, or null
     * @return none when both are null
     * @throws UnknownQualityException when the one that decides is something else
     */
    static Optional<RequestedQuality> parse(@Nullable String quality, @Nullable String bitrate) {
        if (quality != null) {
            return Optional.of(named(quality));
        }
        return bitrate == null ? Optional.empty() : Optional.of(new At(Rung.notAbove(kbps(bitrate))));
    }

    private static RequestedQuality named(String quality) {
        return switch (quality) {
            case "original" -> new Original();
            case "auto" -> new Auto();
            default ->
                new At(Rung.ofLabel(quality)
                        .orElseThrow(() -> new UnknownQualityException(
                                "quality must be one of original, auto, ultra, high, medium, low, saver")));
        };
    }

    private static int kbps(String bitrate) {
        if (bitrate.matches("[0-9]{1,7}") && Integer.parseInt(bitrate) > 0) {
            return Integer.parseInt(bitrate);
        }
        throw new UnknownQualityException("bitrate must be a whole number of kbps, from 1");
    }
}
