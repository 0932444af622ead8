package dev.quicksync.network;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * All that is known of the path to a listener, and the order in which it counts. Newer and closer beats older and farther:
 *
 * <ol>
 *   <li>{@code client} and {@code observed} are both of the listener's own path: of those that are fresh the newer one counts, and of two
 *       of the same moment the slower one.
 *   <li>{@code hint}: what this very request's client hints amount to. A browser rounds them, and means any server by them.
 *   <li>{@code usual}: what transfers to this device achieve at this hour, on other days.
 *   <li>{@code probe}: what the server itself reaches. It is how the listener's path is only where the server is the bottleneck.
 *   <li>2.0 Mbps.
 * </ol>
 *
 * <p>What is older than the time to live, or of the future because a clock was set, is not fresh.
 *
 * @param client what the listener said
 * @param observed what its transfers achieved
 * @param hintMbps this request's client hints in Mbps
 * @param usual what its transfers usually achieve at this hour
 * @param probe what the server itself reaches
 */
record NetworkEvidence(
        Optional<NetworkSpeed> client,
        Optional<NetworkSpeed> observed,
        OptionalDouble hintMbps,
        Optional<NetworkSpeed> usual,
        Optional<NetworkSpeed> probe) {

    /** What counts now. */
    NetworkSpeed best(Instant now, Duration timeToLive) {
        return ofListener(now, timeToLive)
                .or(() -> probe)
                .orElseGet(() -> new NetworkSpeed(NetworkSpeed.FALLBACK_MBPS, SpeedSource.FALLBACK, now));
    }

    /** What counts now of the listener's own evidence; empty when the server's has to stand in. */
    Optional<NetworkSpeed> ofListener(Instant now, Duration timeToLive) {
        return ofNow(now, timeToLive).or(() -> usual);
    }

    /** What counts now of the evidence that needs no memory of other days. */
    Optional<NetworkSpeed> ofNow(Instant now, Duration timeToLive) {
        Optional<NetworkSpeed> own = Stream.of(client, observed)
                .flatMap(Optional::stream)
                .filter(speed -> isFresh(speed, now, timeToLive))
                .reduce(NetworkEvidence::better);
        return own.or(() -> hintMbps.isPresent()
                ? Optional.of(new NetworkSpeed(hintMbps.getAsDouble(), SpeedSource.HINT, now))
                : Optional.empty());
    }

    /** The same with the server's. */
    NetworkEvidence with(NetworkSpeed ofServer) {
        return new NetworkEvidence(client, observed, hintMbps, usual, Optional.of(ofServer));
    }

    private static boolean isFresh(NetworkSpeed speed, Instant now, Duration timeToLive) {
        return Duration.between(speed.measuredAt(), now).abs().compareTo(timeToLive) <= 0;
    }

    private static NetworkSpeed better(NetworkSpeed one, NetworkSpeed other) {
        int order = one.measuredAt().compareTo(other.measuredAt());
        if (order == 0) {
            return one.mbps() <= other.mbps() ? one : other;
        }
        return order > 0 ? one : other;
    }
}
