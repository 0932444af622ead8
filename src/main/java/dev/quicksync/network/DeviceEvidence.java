package dev.quicksync.network;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** What is known of one device since the server started: what it said, and what its latest transfers achieved. Thread-safe. */
final class DeviceEvidence {

    private static final double FAST_HALF_LIFE_SECONDS = 3;
    private static final double SLOW_HALF_LIFE_SECONDS = 9;

    private final Duration timeToLive;
    private @Nullable NetworkSpeed client;
    private @Nullable Instant lastTransfer;
    private SpeedAverage fast = new SpeedAverage(FAST_HALF_LIFE_SECONDS);
    private SpeedAverage slow = new SpeedAverage(SLOW_HALF_LIFE_SECONDS);
    private ConnectionType type = ConnectionType.UNKNOWN;
    private boolean savesData;

    /** Whether it is on another path than what it usually has was measured on. */
    private boolean moved;

    /**
     * Nothing yet.
     *
     * @param timeToLive transfers farther apart than this have no average in common
     */
    DeviceEvidence(Duration timeToLive) {
        this.timeToLive = timeToLive;
    }

    /** The listener, or its player, measured this. */
    synchronized void said(double mbps, Instant now) {
        client = new NetworkSpeed(mbps, SpeedSource.CLIENT, now);
    }

    /** Takes a report. A device that is connected by something else than before is on another path, so what was before says nothing. */
    synchronized void reported(Report report, Instant now) {
        ConnectionType reported = report.type().orElse(ConnectionType.UNKNOWN);
        if (reported != ConnectionType.UNKNOWN) {
            if (type != ConnectionType.UNKNOWN && type != reported) {
                client = null;
                lastTransfer = null;
                moved = true;
            }
            type = reported;
        }
        savesData = report.savesData().orElse(savesData);
        report.speedMbps().ifPresent(mbps -> said(mbps, now));
    }

    /** A transfer achieved so many Mbps for so many seconds. */
    synchronized void transferred(double mbps, double seconds, Instant now) {
        if (lastTransfer == null || Duration.between(lastTransfer, now).compareTo(timeToLive) > 0) {
            fast = new SpeedAverage(FAST_HALF_LIFE_SECONDS);
            slow = new SpeedAverage(SLOW_HALF_LIFE_SECONDS);
        }
        fast.add(mbps, seconds);
        slow.add(mbps, seconds);
        lastTransfer = now;
        moved = false;
    }

    /** Whether the listener last said that it wants to load as little as possible. */
    synchronized boolean savesData() {
        return savesData;
    }

    /** All of it, with what the request at hand hints at. The lower of the two averages counts: it goes down at once, and up slowly. */
    synchronized NetworkEvidence with(OptionalDouble hintMbps, Optional<NetworkSpeed> usual) {
        Optional<NetworkSpeed> before = moved ? Optional.empty() : usual;
        Optional<NetworkSpeed> observed = lastTransfer == null
                ? Optional.empty()
                : Optional.of(new NetworkSpeed(Math.min(fast.mbps(), slow.mbps()), SpeedSource.OBSERVED, lastTransfer));
        return new NetworkEvidence(Optional.ofNullable(client), observed, hintMbps, before, Optional.empty());
    }
}
