package dev.quicksync.library;

import dev.quicksync.storage.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table {@code play_count}. Everything here blocks. */
@ApplicationScoped
class PlayCountTable {

    private final Database database;

    PlayCountTable(Database database) {
        this.database = database;
    }

    /** Adds all of these plays or none, and removes what was not played since a time. */
    void add(Map<String, Heat> plays, Instant oldest) throws SQLException {
        database.<Optional<?>>runBlocking(connection -> {
            try (PreparedStatement select =
                            connection.prepareStatement("SELECT heat, last_played FROM play_count WHERE path = ?");
                    PreparedStatement upsert = connection.prepareStatement("""
                            INSERT INTO play_count (path, heat, last_played) VALUES (?, ?, ?)
                            ON CONFLICT (path) DO UPDATE SET heat = excluded.heat, last_played = excluded.last_played""")) {
                for (Map.Entry<String, Heat> play : plays.entrySet()) {
                    Heat heat = find(select, play.getKey())
                            .map(play.getValue()::plus)
                            .orElse(play.getValue());
                    upsert.setString(1, play.getKey());
                    upsert.setDouble(2, heat.log());
                    upsert.setLong(3, heat.lastPlayed());
                    upsert.executeUpdate();
                }
            }
            removeOlder(connection, oldest);
            return Optional.empty();
        });
    }

    private static Optional<Heat> find(PreparedStatement select, String path) throws SQLException {
        select.setString(1, path);
        try (ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(new Heat(row.getDouble(1), row.getLong(2))) : Optional.empty();
        }
    }

    private static void removeOlder(Connection connection, Instant oldest) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM play_count WHERE last_played < ?")) {
            delete.setLong(1, oldest.toEpochMilli());
            delete.executeUpdate();
        }
    }

    /** The paths that were played since a time, the hottest first. */
    List<String> hottest(Instant oldest, int limit) throws SQLException {
        return database.readBlocking(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT path FROM play_count WHERE last_played >= ? ORDER BY heat DESC, path LIMIT ?")) {
                select.setLong(1, oldest.toEpochMilli());
                select.setInt(2, limit);
                List<String> paths = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        paths.add(row.getString(1));
                    }
                }
                return paths;
            }
        });
    }
}
