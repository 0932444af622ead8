package dev.quicksync.network;

import dev.quicksync.storage.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The table {@code device_speed}. Everything here blocks. */
@ApplicationScoped
class SpeedTable {

    /** One row's key. */
    record Key(Device device, int hour) {}

    private static final int MOST_ROWS = 100_000;

    private final Database database;

    SpeedTable(Database database) {
        this.database = database;
    }

    /** What is known of a device by the hour, except what is older than a time. */
    Map<Integer, HourlySpeeds.Hour> read(Device device, Instant oldest) throws SQLException {
        return database.readBlocking(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT hour, mbps, updated_at FROM device_speed"
                            + " WHERE owner = ? AND device = ? AND updated_at >= ?")) {
                select.setString(1, device.owner());
                select.setString(2, device.id());
                select.setLong(3, oldest.toEpochMilli());
                try (ResultSet row = select.executeQuery()) {
                    Map<Integer, HourlySpeeds.Hour> hours = new HashMap<>();
                    while (row.next()) {
                        hours.put(
                                row.getInt(1),
                                new HourlySpeeds.Hour(row.getDouble(2), Instant.ofEpochMilli(row.getLong(3))));
                    }
                    return hours;
                }
            }
        });
    }

    /** Writes all of these rows or none, and removes the rows that are older than a time. */
    void write(Map<Key, HourlySpeeds.Hour> rows, Instant oldest) throws SQLException {
        database.runBlocking(connection -> {
            upsert(connection, rows);
            removeOlder(connection, oldest);
            return rows.size();
        });
    }

    private static void upsert(Connection connection, Map<Key, HourlySpeeds.Hour> rows) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement("""
                INSERT INTO device_speed (owner, device, hour, mbps, updated_at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (owner, device, hour) DO UPDATE SET mbps = excluded.mbps, updated_at = excluded.updated_at""")) {
            for (Map.Entry<Key, HourlySpeeds.Hour> row : rows.entrySet()) {
                upsert.setString(1, row.getKey().device().owner());
                upsert.setString(2, row.getKey().device().id());
                upsert.setInt(3, row.getKey().hour());
                upsert.setDouble(4, row.getValue().mbps());
                upsert.setLong(5, row.getValue().updatedAt().toEpochMilli());
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }

    /** Devices name themselves, and whoever listens may do so without a login: the oldest go when there are too many. */
    private static void removeOlder(Connection connection, Instant oldest) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM device_speed WHERE updated_at < ?"
                + " OR updated_at < (SELECT updated_at FROM device_speed ORDER BY updated_at DESC LIMIT 1 OFFSET ?)")) {
            delete.setLong(1, oldest.toEpochMilli());
            delete.setInt(2, MOST_ROWS);
            delete.executeUpdate();
        }
    }
}
