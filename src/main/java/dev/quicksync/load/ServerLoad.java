package dev.quicksync.load;

import java.time.Instant;

/**
 * How busy the server was at one moment (spec "System Resource Monitoring"). In a container with limits of its own, CPU and memory
 * are those of the container.
 *
 * @param cpuPercent how much of the CPU was used during one second, 0 to 100, with one decimal
 * @param memoryPercent how much of the memory is in use and can't be had by pushing out caches, 0 to 100, with one decimal
 * @param memoryAvailableMb the memory that can still be had, in MB of 2^20 bytes; {@link #UNKNOWN} in an estimate
 * @param diskPercent how full the volume of the cache directory is, 0 to 100, with one decimal, as {@code df} counts it;
 *     {@link #UNKNOWN} when it can't be told
 * @param estimated whether CPU and memory could not be measured, and 50 was assumed for both
 * @param measuredAt when the reading was complete
 */
public record ServerLoad(
        double cpuPercent,
        double memoryPercent,
        long memoryAvailableMb,
        double diskPercent,
        boolean estimated,
        Instant measuredAt) {

    /** Stands for a figure that is not known. */
    public static final int UNKNOWN = -1;

    /** What is assumed of a machine that can't be looked at: neither reason to save nor room to spare. */
    private static final double ASSUMED_PERCENT = 50;

    /** The reading of a machine whose CPU and memory could not be measured. */
    static ServerLoad estimate(double diskPercent, Instant at) {
        return new ServerLoad(ASSUMED_PERCENT, ASSUMED_PERCENT, UNKNOWN, diskPercent, true, at);
    }
}
