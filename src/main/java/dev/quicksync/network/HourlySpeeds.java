package dev.quicksync.network;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What one device usually has at each hour of the day: an exponential average, weighted by how long its transfers took. */
final class HourlySpeeds {

    static final int HOURS = 24;

    /** After so many seconds of transfers at an hour what was before counts half: a few evenings rather than one bad minute. */
    private static final double HALF_LIFE_SECONDS = 60;

    /** An hour that is not known is taken for a known one that is no farther away. */
    private static final int NEAR_HOURS = 2;

    /** The speed at one hour in Mbps, and when it was last measured. */
    record Hour(double mbps, Instant updatedAt) {}

    private final ZoneId zone;
    private final Map<Integer, Hour> hours = new ConcurrentHashMap<>();

    HourlySpeeds(ZoneId zone) {
        this.zone = zone;
    }

    /** Takes what was known before the server started, where nothing newer is known. */
    void remember(Map<Integer, Hour> known) {
        known.forEach(hours::putIfAbsent);
    }

    /** Takes a measurement; gives the hour that it belongs to and what is usual there now. */
    Map.Entry<Integer, Hour> add(double mbps, double seconds, Instant now) {
        int hour = hourOf(now);
        double kept = Math.pow(0.5, seconds / HALF_LIFE_SECONDS);
        Hour usual = hours.merge(
                hour,
                new Hour(mbps, now),
                (old, one) -> new Hour(kept * old.mbps() + (1 - kept) * one.mbps(), one.updatedAt()));
        return Map.entry(hour, usual);
    }

    /** The usual speed at an hour, or at the nearest that is known and no more than two hours off. */
    Optional<NetworkSpeed> at(Instant now) {
        int hour = hourOf(now);
        for (int off = 0; off <= NEAR_HOURS; off++) {
            Hour usual = hours.get((hour + off) % HOURS);
            if (usual == null) {
                usual = hours.get((hour + HOURS - off) % HOURS);
            }
            if (usual != null) {
                return Optional.of(new NetworkSpeed(usual.mbps(), SpeedSource.OBSERVED, usual.updatedAt()));
            }
        }
        return Optional.empty();
    }

    private int hourOf(Instant time) {
        return time.atZone(zone).getHour();
    }
}
