package dev.quicksync.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** How a row of {@code track} is read. */
final class CatalogRow {

    /** What {@link #track} expects. */
    static final String COLUMNS =
            "path, size, modified, seconds, codec, kbps, sample_rate, channels, title, artist, album,"
                    + " track_number, year, has_cover, error";

    private CatalogRow() {}

    /**
     * @param library knows of pictures beside the tracks
     */
    static CatalogTrack track(ResultSet row, Library library) throws SQLException {
        String path = row.getString(1);
        return new CatalogTrack(
                path,
                row.getLong(2),
                row.getLong(3),
                real(row, 4),
                text(row, 5),
                integer(row, 6),
                integer(row, 7),
                integer(row, 8),
                text(row, 9),
                text(row, 10),
                text(row, 11),
                integer(row, 12),
                integer(row, 13),
                row.getInt(14) != 0 || library.pictureBeside(path).isPresent(),
                text(row, 15));
    }

    static Optional<String> text(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    static OptionalInt integer(ResultSet row, int column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }

    static OptionalDouble real(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
