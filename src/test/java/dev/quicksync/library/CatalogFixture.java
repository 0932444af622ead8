package dev.quicksync.library;

import static dev.quicksync.fixture.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quicksync.fixture.MovableClock;
import dev.quicksync.storage.Database;
import dev.quicksync.storage.TestDatabase;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** A catalog of a music folder on a real disk and a real SQLite, whose tags a fake reader reads. Opening one more is a restart. */
final class CatalogFixture implements AutoCloseable {

    /** Reads no file: the title is the file's name in capitals. */
    static final class CountingReader implements MediaReader {

        final AtomicInteger reads = new AtomicInteger();
        /** Whoever takes the one permit stops all reading. */
        final Semaphore gate = new Semaphore(1);

        final ConcurrentHashMap<String, Exception> failures = new ConcurrentHashMap<>();

        @Override
        public MediaFacts read(Track track) throws IOException, MediaProbe.UnavailableException {
            reads.incrementAndGet();
            gate.acquireUninterruptibly();
            gate.release();
            Exception failure = failures.get(track.path().value());
            if (failure instanceof IOException e) {
                throw e;
            } else if (failure instanceof MediaProbe.UnavailableException e) {
                throw e;
            } else if (failure instanceof RuntimeException e) {
                throw e;
            }
            return facts(track.path().stem().toUpperCase(Locale.ROOT), "Artist", "Album", track.size());
        }
    }

    static MediaFacts facts(String title, String artist, String album, double seconds) {
        return new MediaFacts(
                OptionalDouble.of(seconds),
                Optional.of("flac"),
                OptionalInt.of(800),
                OptionalInt.of(44_100),
                OptionalInt.of(2),
                Labels.of(
                        Optional.of(title),
                        Optional.of(artist),
                        Optional.of(album),
                        Optional.empty(),
                        Optional.of("1"),
                        Optional.of("2001")),
                false);
    }

    final MusicFolder music;
    final CountingReader reader = new CountingReader();
    final CatalogTable table;
    final TagQueue tags = new TagQueue(reader, 2);
    final CatalogUpdate update;
    final Catalog catalog;
    final CatalogLists lists;

    CatalogFixture(MusicFolder music, TestDatabase database) throws SQLException {
        this(music, database.open());
    }

    CatalogFixture(MusicFolder music, Database database) throws SQLException {
        this.music = music;
        this.table = new CatalogTable(database);
        this.update = new CatalogUpdate(music.library, table, tags, new MovableClock());
        this.catalog = new Catalog(database, music.library);
        this.lists = new CatalogLists(database, music.library);
        update.open();
    }

    /** Looks through the music, and brings the catalog in line with it. */
    void follow() {
        music.scanner.scanAll();
        music.library.scanCompleted();
        settle();
    }

    /** Takes steps until nothing is left to do. */
    void settle() {
        await().pollInterval(Duration.ofMillis(2)).until(() -> {
            update.step();
            return update.status().state().equals("idle");
        });
    }

    void assertLists(String... paths) {
        assertThat(page().rows()).extracting(CatalogTrack::path).containsExactlyInAnyOrder(paths);
    }

    Page<CatalogTrack> page() {
        try {
            return lists.tracks(new TrackFilter(Optional.empty(), Optional.empty(), Optional.empty()), "", 500);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> search(String typed) {
        try {
            return lists
                    .tracks(
                            new TrackFilter(Optional.of(SearchTerms.of(typed)), Optional.empty(), Optional.empty()),
                            "",
                            500)
                    .rows()
                    .stream()
                    .map(CatalogTrack::path)
                    .toList();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        tags.close();
    }
}
