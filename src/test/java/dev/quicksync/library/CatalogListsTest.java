package dev.quicksync.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quicksync.storage.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogListsTest {

    private static final TrackFilter ALL = new TrackFilter(Optional.empty(), Optional.empty(), Optional.empty());

    private TestDatabase database;
    private CatalogFixture catalog;

    @BeforeEach
    void open(@TempDir Path temp) throws Exception {
        database = new TestDatabase(temp.resolve("data"));
        catalog = new CatalogFixture(new MusicFolder(Files.createDirectory(temp.resolve("music"))), database);
    }

    @AfterEach
    void close() throws InterruptedException {
        catalog.close();
        database.close();
    }

    private static Reading row(String path, String title, String artist, String album) {
        return Reading.of(
                new Track(new TrackPath(path), AudioKind.MP3, 1, 1), CatalogFixture.facts(title, artist, album, 60));
    }

    private void write(Reading... readings) throws SQLException {
        catalog.table.write(List.of(readings));
    }

    @Test
    void pages_of10000Rows_holdEachOnce_thoughOthersComeAndGoMeanwhile() throws SQLException {
        catalog.table.write(IntStream.range(0, 10_000)
                .mapToObj(i -> row("t/" + i + ".mp3", "Title " + i, "Artist " + i % 100, "Album " + i % 1_000))
                .toList());
        List<String> seen = new ArrayList<>();
        String after = "";
        int pages = 0;
        while (true) {
            Page<CatalogTrack> page = catalog.lists.tracks(ALL, after, 499);
            page.rows().forEach(track -> seen.add(track.path()));
            if (page.next().isEmpty()) {
                break;
            }
            after = page.next().get();
            write(row("new/a" + pages + ".mp3", "New", "Aaa", "First of all"));
            write(row("new/z" + pages + ".mp3", "New", "zzz", "Last of all"));
            catalog.table.remove(List.of(seen.get(seen.size() - 1)));
            pages++;
        }

        assertThat(pages).isEqualTo(20);
        assertThat(new HashSet<>(seen)).hasSameSizeAs(seen);
        assertThat(seen).filteredOn(path -> path.startsWith("t/")).hasSize(10_000);
        assertThat(seen).filteredOn(path -> path.startsWith("new/z")).hasSize(20);
    }

    @Test
    void tracks_areSortedByArtistAlbumNumberTitleAndPath_thoseWithoutTagsLast() throws SQLException {
        write(
                row("1.mp3", "b", "émile", "Album"),
                row("2.mp3", "a", "Emile", "album"),
                row("3.mp3", "z", "Dora", "Zoo"),
                row("4.mp3", "z", "Zoë", "Album"),
                row("5.mp3", "a", "Emile", "Other"),
                Reading.notYet(new Track(new TrackPath("0.mp3"), AudioKind.MP3, 1, 1)));

        assertThat(catalog.page().rows())
                .extracting(CatalogTrack::path)
                .containsExactly("3.mp3", "2.mp3", "1.mp3", "5.mp3", "4.mp3", "0.mp3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "beyonce            | a/halo.mp3",
                "BEYONCÉ ha         | a/halo.mp3",
                "grosse             | grün/x.mp3",
                "größe              | grün/x.mp3",
                "Grün               | grün/x.mp3",
                "grun weite         | grün/x.mp3",
                "rock'n'roll        | b/rock.mp3",
                "100%               | b/rock.mp3",
                "夜の               | c/夜の散歩.mp3",
                "halo beyonce mp3   | a/halo.mp3",
            })
    void search_findsWordsByTheirBeginnings_whateverTheAccents(String typed, String path) throws SQLException {
        write(
                row("a/halo.mp3", "Halo", "Beyoncé", "I Am"),
                row("grün/x.mp3", "x", "Wiese", "Größe & Weite"),
                row("b/rock.mp3", "100% Rock'n'Roll", "The \"Quoted\"", "AC/DC"),
                row("c/夜の散歩.mp3", "夜の散歩", "だれか", "夜"));

        assertThat(catalog.search(typed)).containsExactly(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "'",
                "*",
                "(",
                ")",
                "AND",
                "OR",
                "NOT x",
                "NEAR(a, b)",
                "title:",
                "{title}:x",
                "a^b",
                "-x",
                "+",
                "a\" OR \"b",
                "); DROP TABLE track; --",
                "\u0000",
                "\\",
                "%",
                "_"
            })
    void search_forAnythingThatLooksLikeSyntax_isAPlainSearch(String typed) throws SQLException {
        write(row("a.mp3", "Halo", "Beyoncé", "I Am"));

        assertThat(catalog.search(typed)).isEmpty();
        assertThat(catalog.page().rows()).hasSize(1);
    }

    @Test
    void filter_byArtistAndAlbum_isExactButForCaseAndAccents() throws SQLException {
        write(
                row("1.mp3", "a", "Beyoncé", "I Am"),
                row("2.mp3", "b", "Beyoncé Knowles", "I Am"),
                row("3.mp3", "c", "Other", "I Am Too"));

        assertThat(filtered("BEYONCE", null)).containsExactly("1.mp3");
        assertThat(filtered(null, "i am")).containsExactly("1.mp3", "2.mp3");
        assertThat(filtered("other", "i am")).isEmpty();
    }

    private List<String> filtered(String artist, String album) throws SQLException {
        return catalog
                .lists
                .tracks(
                        new TrackFilter(Optional.empty(), Optional.ofNullable(artist), Optional.ofNullable(album)),
                        "",
                        50)
                .rows()
                .stream()
                .map(CatalogTrack::path)
                .toList();
    }

    @Test
    void albums_areGroupedByTheirArtistAndName() throws SQLException {
        write(
                row("1.mp3", "a", "Björk", "Debut"),
                row("2.mp3", "b", "Bjork", "DEBUT"),
                row("3.mp3", "c", "Other", "Debut"));

        Page<CatalogLists.Album> first = catalog.lists.albums(ALL, "", 1);
        assertThat(first.rows()).singleElement().satisfies(album -> {
            assertThat(album.tracks()).isEqualTo(2);
            assertThat(album.seconds()).isEqualTo(120);
            assertThat(album.year()).hasValue(2001);
            assertThat(album.cover()).isEmpty();
        });
        Page<CatalogLists.Album> second = catalog.lists.albums(ALL, first.next().orElseThrow(), 1);
        assertThat(second.rows()).extracting(CatalogLists.Album::artist).containsExactly(Optional.of("Other"));
        assertThat(second.next()).isEmpty();
    }

    @Test
    void albums_searchedFor_areWhole() throws SQLException {
        write(row("1.mp3", "a", "Guest", "Party"), row("2.mp3", "needle", "Guest", "Party"));

        TrackFilter guest = new TrackFilter(Optional.of(SearchTerms.of("gue par")), Optional.empty(), Optional.empty());
        assertThat(catalog.lists.albums(guest, "", 50).rows())
                .extracting(CatalogLists.Album::tracks)
                .containsExactly(2);
        TrackFilter title = new TrackFilter(Optional.of(SearchTerms.of("needle")), Optional.empty(), Optional.empty());
        assertThat(catalog.lists.albums(title, "", 50).rows()).isEmpty();
    }

    @Test
    void artists_areCounted() throws SQLException {
        write(
                row("1.mp3", "a", "Björk", "Debut"),
                row("2.mp3", "b", "Bjork", "Post"),
                row("3.mp3", "c", "Other", "Debut"));

        assertThat(catalog.lists.artists(ALL, "", 50).rows())
                .extracting(artist -> artist.name() + " " + artist.albums() + " " + artist.tracks())
                .containsExactly("Bjork 2 2", "Other 1 1");
    }

    @Test
    void pictureBesideTheTracks_isTheirCover() throws IOException {
        catalog.music.write("a/one.flac", "1");
        catalog.music.write("b/two.flac", "1");
        catalog.music.write("b/Folder.JPG", "picture");
        catalog.follow();

        assertThat(catalog.catalog.find("a/one.flac").orElseThrow().hasCover()).isFalse();
        assertThat(catalog.catalog.find("b/two.flac").orElseThrow().hasCover()).isTrue();
        catalog.music.delete("b/Folder.JPG");
        catalog.music.scanner.scan("b/");
        assertThat(catalog.catalog.find("b/two.flac").orElseThrow().hasCover()).isFalse();
    }
}
