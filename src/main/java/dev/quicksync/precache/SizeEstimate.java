package dev.quicksync.precache;

import org.jspecify.annotations.Nullable;

/** How large a rendition will be, before it is made. */
final class SizeEstimate {

    /** Tags, a small cover and the label, in bytes. */
    static final long OVERHEAD_BYTES = 64 * 1024;

    /** How long a song is when nothing is known of any, in seconds. */
    static final double USUAL_SECONDS = 240;

    private static final int BYTES_PER_KILOBIT = 125;

    private final double[] seconds;
    private double sum;
    private int known;

    /**
     * @param tracks how many there are; each is known by its number from here on
     */
    SizeEstimate(int tracks) {
        this.seconds = new double[tracks];
    }

    /** A track is so long, whether it has a number or not. */
    void learn(@Nullable Integer track, double length) {
        sum += length;
        known++;
        if (track != null) {
            seconds[track] = length;
        }
    }

    /** The size in bytes; a track whose length nobody knows is as long as the others are on average. */
    long bytes(int track, int kbps) {
        double average = known == 0 ? USUAL_SECONDS : sum / known;
        double length = seconds[track] > 0 ? seconds[track] : average;
        return Math.round(length * kbps * BYTES_PER_KILOBIT) + OVERHEAD_BYTES;
    }
}
