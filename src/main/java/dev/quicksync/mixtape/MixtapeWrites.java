package dev.quicksync.mixtape;

import dev.quicksync.mixtape.Mixtape.Entry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes mixtapes to the database, within a transaction of {@link MixtapeEditor}. */
final class MixtapeWrites {

    private static final String INSERT = """
            INSERT INTO mixtape (id, slug, title, description, liner_notes, version, next_entry, created_at, updated_at, created_by)
            VALUES (?, ?, ?, ?, ?, ?, 1, ?, ?, ?)
            """;

    private static final String INSERT_TRACK =
            "INSERT INTO mixtape_track (mixtape_id, entry, position, path, added_at) VALUES (?, ?, ?, ?, ?)";

    private MixtapeWrites() {}

    /** The slugs that this one could collide with, whatever number it gets. */
    static Set<String> slugsLike(Connection connection, String slug) throws SQLException {
        Set<String> slugs = new HashSet<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT slug FROM mixtape WHERE slug = ? OR slug LIKE ?")) {
            select.setString(1, slug);
            select.setString(2, Slug.prefix(slug) + "%"); // no slug has a character that LIKE takes for another
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    slugs.add(row.getString(1));
                }
            }
        }
        return slugs;
    }

    /** Inserts one without its tracks. */
    static void insert(Connection connection, Mixtape mixtape) throws SQLException {
        update(
                connection,
                INSERT,
                mixtape.id(),
                mixtape.slug(),
                mixtape.title(),
                mixtape.description(),
                mixtape.linerNotes(),
                mixtape.version(),
                mixtape.createdAt().toEpochMilli(),
                mixtape.updatedAt().toEpochMilli(),
                mixtape.createdBy());
    }

    /**
     * Begins a change: the row is this transaction's alone from here on, on every database.
     *
     * @return whether there is such a mixtape
     */
    static boolean nextVersion(Connection connection, String slug, long now) throws SQLException {
        return update(connection, "UPDATE mixtape SET version = version + 1, updated_at = ? WHERE slug = ?", now, slug)
                > 0;
    }

    static void setTexts(Connection connection, Mixtape mixtape) throws SQLException {
        update(
                connection,
                "UPDATE mixtape SET title = ?, description = ?, liner_notes = ? WHERE id = ?",
                mixtape.title(),
                mixtape.description(),
                mixtape.linerNotes(),
                mixtape.id());
    }

    /** Inserts tracks, the first of them at a position that is none beyond the end. */
    static void insertTracks(Connection connection, Mixtape mixtape, List<String> paths, int position)
            throws SQLException {
        update(
                connection,
                "UPDATE mixtape_track SET position = position + ? WHERE mixtape_id = ? AND position >= ?",
                paths.size(),
                mixtape.id(),
                position);
        int entry = nextEntry(connection, mixtape);
        try (PreparedStatement insert = connection.prepareStatement(INSERT_TRACK)) {
            for (int i = 0; i < paths.size(); i++) {
                insert.setString(1, mixtape.id());
                insert.setInt(2, entry + i);
                insert.setInt(3, position + i);
                insert.setString(4, paths.get(i));
                insert.setLong(5, mixtape.updatedAt().toEpochMilli());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        update(connection, "UPDATE mixtape SET next_entry = ? WHERE id = ?", entry + paths.size(), mixtape.id());
    }

    private static int nextEntry(Connection connection, Mixtape mixtape) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT next_entry FROM mixtape WHERE id = ?")) {
            select.setString(1, mixtape.id());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** Brings the tracks into this order, which names each entry once. */
    static void order(Connection connection, Mixtape mixtape, List<Integer> entries) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE mixtape_track SET position = ? WHERE mixtape_id = ? AND entry = ?")) {
            for (int position = 0; position < entries.size(); position++) {
                update.setInt(1, position);
                update.setString(2, mixtape.id());
                update.setInt(3, entries.get(position));
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    /** Takes one track out. */
    static void removeTrack(Connection connection, Mixtape mixtape, Entry entry) throws SQLException {
        update(connection, "DELETE FROM mixtape_track WHERE mixtape_id = ? AND entry = ?", mixtape.id(), entry.id());
        update(
                connection,
                "UPDATE mixtape_track SET position = position - 1 WHERE mixtape_id = ? AND position > ?",
                mixtape.id(),
                mixtape.entries().indexOf(entry));
    }

    static void delete(Connection connection, Mixtape mixtape) throws SQLException {
        update(connection, "DELETE FROM mixtape_track WHERE mixtape_id = ?", mixtape.id());
        update(connection, "DELETE FROM mixtape WHERE id = ?", mixtape.id());
    }

    private static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            return update.executeUpdate();
        }
    }
}
