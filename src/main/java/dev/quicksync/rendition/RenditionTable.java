package dev.quicksync.rendition;

import dev.quicksync.storage.Database;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;

/** The index as the database keeps it, so that a start needs not read every file. */
@ApplicationScoped
class RenditionTable {

    private final Database database;

    RenditionTable(Database database) {
        this.database = database;
    }

    /** Told of each row. */
    interface Row {
        void of(Rendition rendition, long lastAccessMillis, int accesses);
    }

    /** Reads all rows, and tells how many there were. */
    Future<Integer> readAll(Row row) {
        return database.read(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("""
                            SELECT name, path, source_size, source_modified, rung, kbps, recipe, size, made, last_access, accesses
                            FROM rendition""")) {
                int count = 0;
                while (rows.next()) {
                    count++;
                    RenditionLabel label = new RenditionLabel(
                            rows.getString(2),
                            rows.getLong(3),
                            rows.getLong(4),
                            new Encoding(rows.getString(5), rows.getInt(6)),
                            rows.getInt(7));
                    row.of(
                            new Rendition(rows.getString(1), label, rows.getLong(8), rows.getLong(9)),
                            rows.getLong(10),
                            rows.getInt(11));
                }
                return count;
            }
        });
    }

    /** Writes what has become of some renditions: those that are there, and the names of those that are not. Blocks. */
    void write(Collection<Kept> there, Collection<String> gone) throws SQLException {
        database.runBlocking(connection -> {
            put(connection, there);
            delete(connection, gone);
            return there.size() + gone.size();
        });
    }

    /** Writes only when, and how often, some were used. Blocks. */
    void writeUse(Collection<Kept> used) throws SQLException {
        database.runBlocking(connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement("UPDATE rendition SET last_access = ?, accesses = ? WHERE name = ?")) {
                for (Kept kept : used) {
                    update.setLong(1, kept.lastAccessMillis());
                    update.setInt(2, kept.accesses());
                    update.setString(3, kept.rendition().name());
                    update.addBatch();
                }
                return update.executeBatch().length;
            }
        });
    }

    /** Forgets all rows. Blocks. */
    void clear() throws SQLException {
        database.runBlocking(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate("DELETE FROM rendition");
            }
        });
    }

    private static void put(Connection connection, Collection<Kept> there) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO rendition
                    (name, path, source_size, source_modified, rung, kbps, recipe, size, made, last_access, accesses)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (name) DO UPDATE SET
                    path = excluded.path, source_size = excluded.source_size, source_modified = excluded.source_modified,
                    rung = excluded.rung, kbps = excluded.kbps, recipe = excluded.recipe, size = excluded.size,
                    made = excluded.made, last_access = excluded.last_access, accesses = excluded.accesses""")) {
            for (Kept kept : there) {
                Rendition rendition = kept.rendition();
                RenditionLabel label = rendition.label();
                insert.setString(1, rendition.name());
                insert.setString(2, label.path());
                insert.setLong(3, label.size());
                insert.setLong(4, label.modifiedNanos());
                insert.setString(5, label.encoding().rung());
                insert.setInt(6, label.encoding().kbps());
                insert.setInt(7, label.recipe());
                insert.setLong(8, rendition.size());
                insert.setLong(9, rendition.madeNanos());
                insert.setLong(10, kept.lastAccessMillis());
                insert.setInt(11, kept.accesses());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void delete(Connection connection, Collection<String> gone) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM rendition WHERE name = ?")) {
            for (String name : List.copyOf(gone)) {
                delete.setString(1, name);
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }
}
