package dev.quicksync.quality;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a listener asks for with {@code ?quality=} or {@code ?bitrate=}.
 *
 * @param rung the rung, or none for the original
 */
public record RequestedQuality(Optional<Rung> rung) {

    /** The file as it is. */
    public static final RequestedQuality ORIGINAL = new RequestedQuality(Optional.empty());

    /**
     * Reads the two parameters; {@code quality} decides when both are there.
     *
     * @param quality {@code original} or the name of a rung, or null
     * @param bitrate a whole number of kbps from 1, or null
     * @throws UnknownQualityException when the one that decides is something else
     */
    public static RequestedQuality parse(@Nullable String quality, @Nullable String bitrate) {
        if (quality != null) {
            return quality.equals("original") ? ORIGINAL : of(named(quality));
        }
        return bitrate == null ? ORIGINAL : of(Rung.notAbove(kbps(bitrate)));
    }

    private static RequestedQuality of(Rung rung) {
        return new RequestedQuality(Optional.of(rung));
    }

    private static Rung named(String quality) {
        return Rung.ofLabel(quality)
                .orElseThrow(() -> new UnknownQualityException(
                        "quality must be one of original, ultra, high, medium, low, saver"));
    }

    private static int kbps(String bitrate) {
        if (bitrate.matches("[0-9]{1,7}") && Integer.parseInt(bitrate) > 0) {
            return Integer.parseInt(bitrate);
        }
        throw new UnknownQualityException("bitrate must be a whole number of kbps, from 1");
    }
}
