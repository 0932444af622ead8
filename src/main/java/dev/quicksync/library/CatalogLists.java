package dev.quicksync.library;

import dev.quicksync.storage.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lists of tracks, albums and artists, a page at a time. A page is what follows a key in the order of an index, so it costs the same
 * wherever it is, and rows that come or go elsewhere shift nothing. Everything here blocks.
 */
@ApplicationScoped
class CatalogLists {

    private static final String TRACKS = "SELECT " + CatalogRow.COLUMNS + ", sort_key FROM track"
            + " WHERE sort_key > ? AND %s ORDER BY sort_key LIMIT ?";

    private static final String ALBUMS = """
            SELECT album_sort, MIN(album), MIN(COALESCE(album_artist, artist)), MAX(year), COUNT(*), SUM(seconds),
                COALESCE(MIN(CASE WHEN has_cover = 1 THEN path END), MIN(path)), MAX(has_cover)
            FROM track
            WHERE album_sort > ? AND %s
            GROUP BY album_sort ORDER BY album_sort LIMIT ?""";

    /** Of whole albums, though only some of their tracks may be by whom was asked for. */
    private static final String OF_ALBUM = "album_sort IN (SELECT album_sort FROM track WHERE %s)";

    private static final String ARTISTS = """
            SELECT artist_key, MIN(artist), COUNT(DISTINCT album_sort), COUNT(*)
            FROM track
            WHERE artist_key > ? AND %s
            GROUP BY artist_key ORDER BY artist_key LIMIT ?""";

    private final Database database;
    private final Library library;

    CatalogLists(Database database, Library library) {
        this.database = database;
        this.library = library;
    }

    /** An album, with the path of a track that has its cover, if any has. */
    record Album(
            String key,
            String name,
            Optional<String> artist,
            Optional<Integer> year,
            int tracks,
            double seconds,
            Optional<String> cover) {}

    /** An artist of tracks. */
    record Artist(String key, String name, int albums, int tracks) {}

    private record Sorted(CatalogTrack track, String key) {}

    /**
     * @param after the key behind which the page begins; empty for the first
     */
    Page<CatalogTrack> tracks(TrackFilter filter, String after, int limit) throws SQLException {
        List<Sorted> rows = list(
                TRACKS,
                filter.condition(),
                after,
                limit,
                row -> new Sorted(CatalogRow.track(row, library), row.getString(16)));
        return Page.of(rows, limit, Sorted::key).map(Sorted::track);
    }

    Page<Album> albums(TrackFilter filter, String after, int limit) throws SQLException {
        TrackFilter.Condition condition = filter.condition("artist", "album");
        TrackFilter.Condition ofAlbum = filter.isEmpty()
                ? condition
                : new TrackFilter.Condition(OF_ALBUM.formatted(condition.sql()), condition.values());
        return Page.of(list(ALBUMS, ofAlbum, after, limit, this::album), limit, Album::key);
    }

    Page<Artist> artists(TrackFilter filter, String after, int limit) throws SQLException {
        return Page.of(
                list(
                        ARTISTS,
                        filter.condition("artist"),
                        after,
                        limit,
                        row -> new Artist(row.getString(1), row.getString(2), row.getInt(3), row.getInt(4))),
                limit,
                Artist::key);
    }

    private Album album(ResultSet row) throws SQLException {
        String path = row.getString(7);
        boolean hasCover = row.getInt(8) != 0 || library.pictureBeside(path).isPresent();
        return new Album(
                row.getString(1),
                row.getString(2),
                CatalogRow.text(row, 3),
                CatalogRow.integer(row, 4).stream().boxed().findFirst(),
                row.getInt(5),
                row.getDouble(6),
                hasCover ? Optional.of(path) : Optional.empty());
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> list(String sql, TrackFilter.Condition condition, String after, int limit, RowReader<T> reader)
            throws SQLException {
        return database.readBlocking(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql.formatted(condition.sql()))) {
                int column = 1;
                select.setString(column++, after);
                for (String value : condition.values()) {
                    select.setString(column++, value);
                }
                select.setInt(column, limit + 1);
                List<T> rows = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        rows.add(reader.read(row));
                    }
                }
                return rows;
            }
        });
    }
}
