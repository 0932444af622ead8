package dev.quicksync.rendition;

/**
 * What a track is encoded to. The ladder itself is the package {@code quality}'s; here a rung is a name and a bitrate.
 *
 * @param rung name of the rung, lower-case letters only
 * @param kbps bitrate in kbps, one that MPEG-1 Layer III knows
 */
public record Encoding(String rung, int kbps) {

    public Encoding {
        if (!rung.matches("[a-z]+") || kbps < 32 || kbps > 320) {
            throw new IllegalArgumentException(rung + " " + kbps);
        }
    }
}
