package dev.quicksync.network;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * What devices usually have at each hour of the day, beyond restarts. Written in batches, never for a request; read once for each device
 * that comes back.
 */
@ApplicationScoped
class SpeedHistory {

    private static final Logger LOG = Logger.getLogger(SpeedHistory.class);
    private static final Duration KEPT = Duration.ofDays(30);

    /** No more is kept for later while the database can't be written. */
    private static final int MOST_UNWRITTEN = 100_000;

    private final SpeedTable table;
    private final Vertx vertx;
    private final Clock clock;
    private final Map<SpeedTable.Key, HourlySpeeds.Hour> unwritten = new ConcurrentHashMap<>();

    SpeedHistory(SpeedTable table, Vertx vertx, Clock clock) {
        this.table = table;
        this.vertx = vertx;
        this.clock = clock;
    }

    /** What is known of a device by the hour, also what has not been written yet; nothing when the database can't be read. Never fails. */
    Future<Map<Integer, HourlySpeeds.Hour>> read(Device device) {
        return vertx.executeBlocking(() -> readBlocking(device), false);
    }

    /** Has a row written with the next batch. */
    void put(Device device, int hour, HourlySpeeds.Hour usual) {
        SpeedTable.Key key = new SpeedTable.Key(device, hour);
        if (unwritten.size() < MOST_UNWRITTEN || unwritten.containsKey(key)) {
            unwritten.put(key, usual);
        }
    }

    /** Writes what there is, on a worker thread. Never fails. */
    Future<Void> write() {
        return vertx.executeBlocking(
                () -> {
                    writeBlocking();
                    return null;
                },
                false);
    }

    /** Writes what there is; what can't be written is tried again the next time. */
    void writeBlocking() {
        Map<SpeedTable.Key, HourlySpeeds.Hour> rows = Map.copyOf(unwritten);
        if (rows.isEmpty()) {
            return;
        }
        try {
            table.write(rows, oldest());
            rows.forEach(unwritten::remove); // unless there is a newer one
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("The speeds of %d devices can't be written, and are tried again: %s", rows.size(), e);
        }
    }

    private Map<Integer, HourlySpeeds.Hour> readBlocking(Device device) {
        Map<Integer, HourlySpeeds.Hour> hours = new HashMap<>();
        try {
            hours.putAll(table.read(device, oldest()));
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("The usual speeds of a device can't be read: %s", e);
        }
        unwritten.forEach((key, usual) -> {
            if (key.device().equals(device)) {
                hours.put(key.hour(), usual);
            }
        });
        return hours;
    }

    private Instant oldest() {
        return clock.instant().minus(KEPT);
    }
}
