package dev.quicksync.mixtape;

import dev.quicksync.mixtape.Mixtape.Entry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads mixtapes from the database. Each read is one statement, so that it sees a mixtape and its tracks at the same moment. */
final class MixtapeRows {

    /** The two long texts come once, with the first track. */
    private static final String FIND = """
            SELECT m.id, m.slug, m.title, m.version, m.created_at, m.updated_at, m.created_by, t.entry, t.path,
                CASE WHEN t.position > 0 THEN NULL ELSE m.description END AS description,
                CASE WHEN t.position > 0 THEN NULL ELSE m.liner_notes END AS liner_notes
            FROM mixtape m LEFT JOIN mixtape_track t ON t.mixtape_id = m.id
            WHERE m.slug = ? ORDER BY t.position
            """;

    private static final String TRACKS = """
            SELECT m.slug, m.title, m.updated_at, t.path
            FROM mixtape m LEFT JOIN mixtape_track t ON t.mixtape_id = m.id
            """;

    private static final String WITH_PATH = "WHERE m.id IN (SELECT mixtape_id FROM mixtape_track WHERE path = ?) ";

    private static final String NEWEST_FIRST = "ORDER BY m.updated_at DESC, m.id DESC, t.position";

    private static final String PAGE = """
            SELECT m.id, m.slug, m.title, m.description, m.created_at, m.updated_at, m.created_by, m.version,
                (SELECT COUNT(*) FROM mixtape_track t WHERE t.mixtape_id = m.id) AS track_count
            FROM mixtape m
            WHERE m.updated_at < ? OR (m.updated_at = ? AND m.id < ?)
            ORDER BY m.updated_at DESC, m.id DESC LIMIT ?
            """;

    private static final Cursor BEFORE_ALL = new Cursor(Long.MAX_VALUE, "");

    private MixtapeRows() {}

    static Optional<Mixtape> find(Connection connection, String slug) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setString(1, slug);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(mixtape(row)) : Optional.empty();
            }
        }
    }

    private static Mixtape mixtape(ResultSet row) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        Mixtape mixtape = new Mixtape(
                row.getString("id"),
                row.getString("slug"),
                row.getString("title"),
                row.getString("description"),
                row.getString("liner_notes"),
                row.getInt("version"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("updated_at")),
                row.getString("created_by"),
                entries);
        do {
            String path = row.getString("path");
            if (path != null) {
                entries.add(new Entry(row.getInt("entry"), path));
            }
        } while (row.next());
        return mixtape;
    }

    static List<MixtapeTracks> all(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(TRACKS + NEWEST_FIRST)) {
            return tracks(select);
        }
    }

    static List<MixtapeTracks> containing(Connection connection, String path) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(TRACKS + WITH_PATH + NEWEST_FIRST)) {
            select.setString(1, path);
            return tracks(select);
        }
    }

    private static List<MixtapeTracks> tracks(PreparedStatement select) throws SQLException {
        List<MixtapeTracks> mixtapes = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            List<String> paths = List.of();
            String slug = "";
            while (row.next()) {
                if (!row.getString("slug").equals(slug)) {
                    slug = row.getString("slug");
                    paths = new ArrayList<>();
                    mixtapes.add(new MixtapeTracks(
                            slug, row.getString("title"), Instant.ofEpochMilli(row.getLong("updated_at")), paths));
                }
                String path = row.getString("path");
                if (path != null) {
                    paths.add(path);
                }
            }
        }
        return mixtapes;
    }

    /** One more than the limit, where there are more. */
    static List<ListedMixtape> page(Connection connection, Optional<Cursor> after, int limit) throws SQLException {
        Cursor from = after.orElse(BEFORE_ALL);
        List<ListedMixtape> page = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(PAGE)) {
            select.setLong(1, from.updatedAt());
            select.setLong(2, from.updatedAt());
            select.setString(3, from.id());
            select.setInt(4, limit + 1);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    page.add(listed(row));
                }
            }
        }
        return page;
    }

    private static ListedMixtape listed(ResultSet row) throws SQLException {
        return new ListedMixtape(
                row.getString("id"),
                row.getString("slug"),
                row.getString("title"),
                row.getString("description"),
                row.getInt("track_count"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("updated_at")),
                row.getString("created_by"),
                row.getInt("version"));
    }
}
