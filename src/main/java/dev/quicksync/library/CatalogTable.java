package dev.quicksync.library;

import dev.quicksync.storage.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Writes the table {@code track} and its words. Everything here blocks. */
@ApplicationScoped
class CatalogTable {

    /** What a row was made from. */
    record State(String path, long size, long modifiedNanos, boolean pending) {

        boolean isOf(Track track) {
            return size == track.size() && modifiedNanos == track.modifiedNanos() && !pending;
        }
    }

    /** How many rows there are. */
    record Counts(int tracks, int errors) {}

    private static final String UPSERT = """
            INSERT INTO track (path, size, modified, pending, seconds, codec, kbps, sample_rate, channels, title, artist, album,
                album_artist, track_number, year, has_cover, error, artist_key, album_key, album_sort, sort_key)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (path) DO UPDATE SET size = excluded.size, modified = excluded.modified, pending = excluded.pending,
                seconds = excluded.seconds, codec = excluded.codec, kbps = excluded.kbps, sample_rate = excluded.sample_rate,
                channels = excluded.channels, title = excluded.title, artist = excluded.artist, album = excluded.album,
                album_artist = excluded.album_artist, track_number = excluded.track_number, year = excluded.year,
                has_cover = excluded.has_cover, error = excluded.error, artist_key = excluded.artist_key,
                album_key = excluded.album_key, album_sort = excluded.album_sort, sort_key = excluded.sort_key
            RETURNING id""";

    private final Database database;

    CatalogTable(Database database) {
        this.database = database;
    }

    /** Goes through what all rows were made from. */
    void states(Consumer<State> each) throws SQLException {
        database.<Optional<?>>readBlocking(connection -> {
            try (Statement select = connection.createStatement();
                    ResultSet row = select.executeQuery("SELECT path, size, modified, pending FROM track")) {
                while (row.next()) {
                    each.accept(state(row));
                }
                return Optional.empty();
            }
        });
    }

    /** The same for some paths. */
    void states(Collection<String> paths, Consumer<State> each) throws SQLException {
        database.<Optional<?>>readBlocking(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT path, size, modified, pending FROM track WHERE path = ?")) {
                for (String path : paths) {
                    select.setString(1, path);
                    try (ResultSet row = select.executeQuery()) {
                        if (row.next()) {
                            each.accept(state(row));
                        }
                    }
                }
                return Optional.empty();
            }
        });
    }

    private static State state(ResultSet row) throws SQLException {
        return new State(row.getString(1), row.getLong(2), row.getLong(3), row.getInt(4) != 0);
    }

    Counts counts() throws SQLException {
        return database.readBlocking(connection -> {
            try (Statement select = connection.createStatement();
                    ResultSet row = select.executeQuery(
                            "SELECT (SELECT COUNT(*) FROM track), (SELECT COUNT(*) FROM track WHERE error IS NOT NULL)")) {
                row.next();
                return new Counts(row.getInt(1), row.getInt(2));
            }
        });
    }

    /** Writes all of these rows or none, in place of those that were there. */
    void write(Collection<Reading> readings) throws SQLException {
        database.<Optional<?>>runBlocking(connection -> {
            try (PreparedStatement upsert = connection.prepareStatement(UPSERT);
                    PreparedStatement forget = connection.prepareStatement("DELETE FROM track_search WHERE rowid = ?");
                    PreparedStatement words = connection.prepareStatement(
                            "INSERT INTO track_search (rowid, title, artist, album, path) VALUES (?, ?, ?, ?, ?)")) {
                for (Reading reading : readings) {
                    bind(upsert, reading);
                    long id;
                    try (ResultSet row = upsert.executeQuery()) {
                        row.next();
                        id = row.getLong(1);
                    }
                    forget.setLong(1, id);
                    forget.executeUpdate();
                    bindWords(words, id, reading);
                    words.executeUpdate();
                }
                return Optional.empty();
            }
        });
    }

    /** Removes all of these rows or none. */
    void remove(Collection<String> paths) throws SQLException {
        database.<Optional<?>>runBlocking(connection -> {
            for (String path : paths) {
                delete(
                        connection,
                        "DELETE FROM track_search WHERE rowid = (SELECT id FROM track WHERE path = ?)",
                        path);
                delete(connection, "DELETE FROM track WHERE path = ?", path);
            }
            return Optional.empty();
        });
    }

    private static void delete(Connection connection, String sql, String path) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setString(1, path);
            delete.executeUpdate();
        }
    }

    private static void bind(PreparedStatement upsert, Reading reading) throws SQLException {
        MediaFacts facts = reading.facts();
        Labels labels = facts.labels();
        upsert.setString(1, reading.track().path().value());
        upsert.setLong(2, reading.track().size());
        upsert.setLong(3, reading.track().modifiedNanos());
        upsert.setInt(4, reading.pending() ? 1 : 0);
        set(upsert, 5, facts.seconds());
        set(upsert, 6, facts.codec());
        set(upsert, 7, facts.kbps());
        set(upsert, 8, facts.sampleRate());
        set(upsert, 9, facts.channels());
        set(upsert, 10, labels.title());
        set(upsert, 11, labels.artist());
        set(upsert, 12, labels.album());
        set(upsert, 13, labels.albumArtist());
        set(upsert, 14, labels.trackNumber());
        set(upsert, 15, labels.year());
        upsert.setInt(16, facts.hasCover() ? 1 : 0);
        set(upsert, 17, reading.error());
        set(upsert, 18, Folding.fold(labels.artist()));
        set(upsert, 19, Folding.fold(labels.album()));
        set(upsert, 20, reading.albumSort());
        upsert.setString(21, reading.sortKey());
    }

    private static void bindWords(PreparedStatement words, long id, Reading reading) throws SQLException {
        Labels labels = reading.facts().labels();
        List<String> artists = new ArrayList<>();
        labels.artist().ifPresent(artists::add);
        labels.albumArtist().ifPresent(artists::add);
        words.setLong(1, id);
        words.setString(2, Folding.fold(labels.title().orElse("")));
        words.setString(3, Folding.fold(String.join(" ", artists)));
        words.setString(4, Folding.fold(labels.album().orElse("")));
        words.setString(5, Folding.fold(reading.track().path().value()));
    }

    private static void set(PreparedStatement statement, int column, Optional<String> value) throws SQLException {
        statement.setString(column, value.orElse(null));
    }

    private static void set(PreparedStatement statement, int column, OptionalInt value) throws SQLException {
        if (value.isPresent()) {
            statement.setInt(column, value.getAsInt());
        } else {
            statement.setNull(column, Types.INTEGER);
        }
    }

    private static void set(PreparedStatement statement, int column, OptionalDouble value) throws SQLException {
        if (value.isPresent()) {
            statement.setDouble(column, value.getAsDouble());
        } else {
            statement.setNull(column, Types.DOUBLE);
        }
    }
}
