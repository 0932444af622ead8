package dev.quicksync.rendition;

import org.jspecify.annotations.Nullable;

/**
 * What a track is encoded to. The ladder itself is the package {@code quality}'s; here a rung is a name and a bitrate.
 *
 * @param rung name of the rung, lower-case letters only
 * @param kbps bitrate in kbps, one that MPEG-1 Layer III knows
 */
public record Encoding(String rung, int kbps) {

    public Encoding {
        if (rung.isEmpty() || !rung.chars().allMatch(Encoding::isLowerCaseLetter) || kbps < 32 || kbps > 320) {
            throw new IllegalArgumentException(rung + " " + kbps);
        }
    }

    private static boolean isLowerCaseLetter(int character) {
        return character >= 'a' && character <= 'z';
    }

    /** What a record has anyway, but as code: the executable interprets the one that it has (docs/decisions/0006). */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Encoding that && kbps == that.kbps && rung.equals(that.rung);
    }
}
