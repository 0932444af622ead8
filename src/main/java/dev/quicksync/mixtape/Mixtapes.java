package dev.quicksync.mixtape;

import dev.quicksync.storage.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What mixtapes there are, for the other features. Its methods block. */
@ApplicationScoped
public class Mixtapes {

    private final Database database;

    Mixtapes(Database database) {
        this.database = database;
    }

    /** All of them, most recently changed first. */
    public List<MixtapeTracks> all() {
        return read(MixtapeRows::all);
    }

    /** Those that have a track, by its path relative to the music root; most recently changed first. */
    public List<MixtapeTracks> containing(String path) {
        return read(connection -> MixtapeRows.containing(connection, path));
    }

    /** The one with this slug, if there is one. */
    public Optional<MixtapeTracks> find(String slug) {
        return load(slug).map(MixtapeTracks::of);
    }

    /** The same with all that there is of it. */
    Optional<Mixtape> load(String slug) {
        return read(connection -> MixtapeRows.find(connection, slug));
    }

    /**
     * One page of the list, most recently changed first.
     *
     * @param after where the page before has ended; none for the first page
     */
    List<ListedMixtape> page(Optional<Cursor> after, int limit) {
        return read(connection -> MixtapeRows.page(connection, after, limit));
    }

    private <T> T read(Database.Work<T> work) {
        try {
            return database.readBlocking(work);
        } catch (SQLException e) {
            throw new IllegalStateException("The mixtapes can't be read", e);
        }
    }
}
