package dev.quicksync.network;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What a listener says about its network; every value is plausible (see {@link ReportReader}).
 *
 * @param measuredMbps what it measured itself by a download
 * @param downlinkMbps what its system or browser takes its connection for
 * @param rttMs round trip in milliseconds
 * @param type what it is connected by
 * @param savesData whether it wants to load as little as possible; empty: as it said before
 */
public record Report(
        OptionalDouble measuredMbps,
        OptionalDouble downlinkMbps,
        OptionalInt rttMs,
        Optional<ConnectionType> type,
        Optional<Boolean> savesData) {

    /** The speed in Mbps, if it says one: a measurement rather than what a system takes its connection for. */
    public OptionalDouble speedMbps() {
        return measuredMbps.isPresent() ? measuredMbps : downlinkMbps;
    }
}
