package dev.quicksync.precache;

import java.util.Map;

/** How large a rendition will be, before it is made. */
final class SizeEstimate {

    /** Tags, a small cover and the label, in bytes. */
    static final long OVERHEAD_BYTES = 64 * 1024;

    /** How long a song is when nothing is known of any, in seconds. */
    static final double USUAL_SECONDS = 240;

    private static final int BYTES_PER_KILOBIT = 125;

    private final Map<String, Double> seconds;
    private final double average;

    /**
     * @param seconds how long tracks are that are known to be, by path
     */
    SizeEstimate(Map<String, Double> seconds) {
        this.seconds = seconds;
        this.average = seconds.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(USUAL_SECONDS);
    }

    /** The size in bytes; a track whose length nobody knows is as long as the others are on average. */
    long bytes(String path, int kbps) {
        double length = seconds.getOrDefault(path, average);
        return Math.round(length * kbps * BYTES_PER_KILOBIT) + OVERHEAD_BYTES;
    }
}
