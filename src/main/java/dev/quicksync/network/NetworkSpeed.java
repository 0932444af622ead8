package dev.quicksync.network;

import java.time.Instant;

/**
 * A network speed and where it comes from.
 *
 * @param mbps in millions of bits per second, above 0
 * @param measuredAt when it was, which may be days ago for what a device usually has
 */
public record NetworkSpeed(double mbps, SpeedSource source, Instant measuredAt) {

    /** What is assumed when nothing is known (spec "Network Speed Testing"), in Mbps. */
    public static final double FALLBACK_MBPS = 2.0;

    /** No path is faster, so whoever says more is wrong. In Mbps. */
    static final double MOST_MBPS = 100_000;

    /** The speed at which bytes went over in a time in seconds, in Mbps. */
    static double mbps(long bytes, double seconds) {
        return bytes * 8 / 1e6 / seconds;
    }

    /** Whether a path can be that fast. */
    static boolean isPlausible(double mbps) {
        return mbps > 0 && mbps <= MOST_MBPS;
    }
}
