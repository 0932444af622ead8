package dev.quicksync.library;

import dev.quicksync.storage.Database;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is known of the tracks beyond their names, in the database. It follows {@link Library} within about two seconds; while the music root is
 * missing it holds what was there.
 */
@ApplicationScoped
public class Catalog {

    private static final String FIND = "SELECT " + CatalogRow.COLUMNS + " FROM track WHERE path = ?";

    private final Database database;
    private final Library library;

    /** Is told of one track after another. */
    public interface EachAudio {

        /**
         * One of them.
         *
         * @param seconds how long it is; 0 when that is not known
         * @param kbps its bitrate; 0 when that is not known
         */
        void track(String path, double seconds, int kbps);
    }

    Catalog(Database database, Library library) {
        this.database = database;
        this.library = library;
    }

    /**
     * Goes through how long the tracks are, and their bitrate. Blocks.
     *
     * @param each told of those of which either is known
     */
    public void forEachAudio(EachAudio each) {
        read(connection -> {
            try (Statement select = connection.createStatement();
                    ResultSet row = select.executeQuery(
                            "SELECT path, COALESCE(seconds, 0), COALESCE(kbps, 0) FROM track WHERE seconds IS NOT NULL OR kbps IS NOT NULL")) {
                while (row.next()) {
                    each.track(row.getString(1), row.getDouble(2), row.getInt(3));
                }
                return List.of();
            }
        });
    }

    /** The track at a path. Blocks. */
    public Optional<CatalogTrack> find(String path) {
        return findAll(List.of(path)).stream().findFirst();
    }

    /** The tracks at these paths, in their order; those that are not listed are left out. Blocks. */
    public List<CatalogTrack> findAll(Collection<String> paths) {
        return read(connection -> {
            List<CatalogTrack> found = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(FIND)) {
                for (String path : paths) {
                    find(select, path).ifPresent(found::add);
                }
            }
            return found;
        });
    }

    /** The bitrate of a track's audio in kbps, if it was read from the file as it is now. Does not block; fails when the database can't be read. */
    public Future<OptionalInt> kbpsOf(Track track) {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(FIND)) {
                return find(select, track.path().value())
                        .filter(row -> row.size() == track.size() && row.modifiedNanos() == track.modifiedNanos())
                        .map(CatalogTrack::kbps)
                        .orElse(OptionalInt.empty());
            }
        });
    }

    /** Whether there is a picture in a track's file as it is now. Blocks. */
    boolean holdsPicture(Track track) {
        return read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT has_cover FROM track WHERE path = ? AND size = ? AND modified = ?")) {
                select.setString(1, track.path().value());
                select.setLong(2, track.size());
                select.setLong(3, track.modifiedNanos());
                try (ResultSet row = select.executeQuery()) {
                    return row.next() && row.getInt(1) != 0;
                }
            }
        });
    }

    private Optional<CatalogTrack> find(PreparedStatement select, String path) throws SQLException {
        select.setString(1, path);
        try (ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(CatalogRow.track(row, library)) : Optional.empty();
        }
    }

    private <T> T read(Database.Work<T> work) {
        try {
            return database.readBlocking(work);
        } catch (SQLException e) {
            throw new IllegalStateException("the catalog can't be read", e);
        }
    }
}
