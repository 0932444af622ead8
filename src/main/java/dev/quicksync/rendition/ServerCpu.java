package dev.quicksync.rendition;

import java.time.Instant;
import java.util.Optional;

/** How busy the whole machine is, for whoever can't look at it. What measures it, the package {@code load} decides. */
public interface ServerCpu {

    /**
     * A measurement over one second.
     *
     * @param percent how much of the CPU was used by everything, 0 to 100
     * @param measuredAt when the second was over
     */
    record Reading(double percent, Instant measuredAt) {}

    /** The latest measurement, from memory; empty when there is none. */
    Optional<Reading> latest();
}
