package dev.quicksync.library;

import static dev.quicksync.fixture.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.quicksync.fixture.Audio;
import dev.quicksync.fixture.Music;
import dev.quicksync.fixture.MusicFolder;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /api/library/tracks}, {@code albums}, {@code artists} and {@code /admin/library/scan}. */
@QuarkusTest
@WithTestResource(MusicFolder.class)
class LibraryListsTest {

    @BeforeEach
    void awaitTags() {
        await().until(() -> {
            JsonPath scan = given().get("/admin/library/scan").jsonPath();
            return scan.getInt("tracks") >= 6 && scan.getInt("tags_to_read") == 0;
        });
    }

    private static ValidatableResponse search(String q) {
        return given().queryParam("q", q).get("/api/library/tracks").then();
    }

    private static void awaitTrack(String q, String path) {
        await().untilAsserted(() -> search(q).body("tracks.path", hasItem(path)));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "first light flac, Aurora/First Light/01 First Light.flac, flac,  12.0,  44100, 1, First Light,       Aurora,      First Light,   1, true",
                "second light,     Aurora/First Light/02 Second Light.wav, pcm,   4.0,   22050, 1, Second Light,      Aurora,      First Light,   -, false",
                "tides,            Tidewater/Tides.ogg,                    vorbis, 12.0, 44100, 2, Tides,             Tidewater,   Tides,         1, false",
                "grosse weite,     Grüne Wiese/Größe & Weite/夜の散歩.m4a,  aac,   10.0,  48000, 2, 夜の散歩,           Grüne Wiese, Größe & Weite, 1, true",
                "loop,             Clockwork/Loops/Loop #1.mp3,            mp3,   8.046, 44100, 2, Loop #1,           Clockwork,   Loops,         1, false",
                "100% rain,        Clockwork/Loops/100% Rain + Wind.aac,   aac,   8.0,   44100, 2, 100% Rain + Wind,  Clockwork,   Loops,         2, false",
            })
    void track_isListedWithAllThatItsFileSays(
            String q,
            String path,
            String codec,
            double seconds,
            int sampleRate,
            int channels,
            String title,
            String artist,
            String album,
            Integer number,
            boolean cover) {
        search(q)
                .statusCode(200)
                .body("tracks.find { it.path == '" + path + "' }", notNullValue())
                .rootPath("tracks.find { it.path == '" + path + "' }")
                .body("codec", equalTo(codec))
                .body("duration.toDouble()", closeTo(seconds, 0.06))
                .body("sample_rate", equalTo(sampleRate))
                .body("channels", equalTo(channels))
                .body("title", equalTo(title))
                .body("artist", equalTo(artist))
                .body("album", equalTo(album))
                .body("track_number", equalTo(number))
                .body("year", equalTo(2026))
                .body("has_cover", equalTo(cover))
                .body("bitrate", notNullValue())
                .body("size", notNullValue())
                .body("error", nullValue());
    }

    @Test
    void track_withoutTags_isCalledByItsFile() throws IOException {
        Path made =
                Audio.noise(Files.createTempFile("quicksync", ".opus"), 2, "-c:a", "libopus", "-metadata", "title=");
        Music.add(made, "odd/Untitled 7.opus");
        awaitTrack("untitled", "odd/Untitled 7.opus");
        await().untilAsserted(() -> search("untitled")
                .body("tracks[0].title", equalTo("Untitled 7"))
                .body("tracks[0].artist", nullValue())
                .body("tracks[0].codec", equalTo("opus"))
                .body("tracks[0].duration.toDouble()", closeTo(2, 0.1)));
    }

    @Test
    void brokenFiles_areListedWithTheirError_andStopNothing() throws IOException {
        Path empty = Files.createTempFile("quicksync", ".flac");
        Music.add(empty, "broken/empty zz.flac");
        Path noise = Files.write(Files.createTempFile("quicksync", ".ogg"), new byte[4_000]);
        Music.add(noise, "broken/zeros zz.ogg");
        Music.add(Music.sample(Music.FLAC), "broken/good zz.flac");

        await().untilAsserted(() -> search("broken zz")
                .body("tracks.find { it.path == 'broken/empty zz.flac' }.error", equalTo("the file is empty"))
                .body(
                        "tracks.find { it.path == 'broken/zeros zz.ogg' }.error",
                        equalTo("it holds no audio that can be read"))
                .body("tracks.find { it.path == 'broken/good zz.flac' }.duration", equalTo(12.0f))
                .body("tracks.error", not(hasItem(containsString("/")))));
        given().get("/q/metrics").then().body(containsString("quicksync_library_errors"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a'b\"c; DROP TABLE track.flac",
                "<script>alert(1)</script>.flac",
                "line\nbreak.flac",
                "%2e%2e%2f.flac",
                "emoji 🎵.flac",
                "-rf.flac"
            })
    void hostileFileName_isListedLikeAnyOther(String name) throws IOException {
        String path = "names/" + name;
        Path target = Music.root().resolve(path);
        Files.createDirectories(target.getParent());
        Files.copy(Music.sample(Music.WAV), target);

        await().untilAsserted(() -> given().queryParam("q", "names")
                .queryParam("limit", 500)
                .get("/api/library/tracks")
                .then()
                .body("tracks.path", hasItem(path)));
    }

    @Test
    void change_ofTheFolder_showsWithinSeconds() throws IOException {
        Music.place(Music.sample(Music.OGG), "soon/quick.ogg");
        await().atMost(Music.SOON).untilAsserted(() -> search("soon quick").body("tracks.size()", equalTo(1)));
        Files.delete(Music.root().resolve("soon/quick.ogg"));
        await().atMost(Music.SOON).untilAsserted(() -> search("soon quick").body("tracks.size()", equalTo(0)));
    }

    @Test
    void pages_whileFilesAreAdded_repeatAndMissNothing() {
        for (int i = 0; i < 7; i++) {
            Music.add(Music.sample(Music.OGG), "paged/p" + i + ".ogg");
        }
        await().untilAsserted(() -> search("paged").body("tracks.size()", equalTo(7)));
        awaitTags();
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            var request = given().queryParam("q", "paged").queryParam("limit", 2);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            JsonPath page = request.get("/api/library/tracks")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("tracks.path"));
            cursor = page.getString("next_cursor");
            if (seen.size() == 4) {
                Music.add(Music.sample(Music.OGG), "paged/a.ogg");
                await().untilAsserted(() -> search("paged").body("tracks.size()", equalTo(8)));
                awaitTags();
            }
        } while (cursor != null);
        assertThat(seen)
                .containsExactly(
                        "paged/p0.ogg",
                        "paged/p1.ogg",
                        "paged/p2.ogg",
                        "paged/p3.ogg",
                        "paged/p4.ogg",
                        "paged/p5.ogg",
                        "paged/p6.ogg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tracks?cursor=nonsense",
                "tracks?cursor=%00",
                "albums?cursor=MQ",
                "artists?cursor=x",
                "tracks?limit=0",
                "tracks?limit=501",
                "tracks?limit=-1",
                "albums?limit=many",
                "artists?limit=1e3",
            })
    void nonsense_isABadRequest(String query) {
        given().urlEncodingEnabled(false)
                .get("/api/library/" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", notNullValue());
    }

    @Test
    void cursor_ofAnotherList_isABadRequest() {
        String cursor = given().queryParam("limit", 1)
                .get("/api/library/albums")
                .jsonPath()
                .getString("next_cursor");
        given().queryParam("cursor", cursor).get("/api/library/tracks").then().statusCode(400);
    }

    @Test
    void tracks_withoutAQuestion_areAll_withTheirNumber() {
        given().get("/api/library/tracks?q=&artist=&album=&limit=&cursor=")
                .then()
                .statusCode(200)
                .body("tracks.path", hasItem(Music.FLAC))
                .body("total", notNullValue());
        search("first").body("total", nullValue());
        search("\"*-").body("tracks.size()", equalTo(0));
    }

    @Test
    void tracks_ofAnArtistAndAlbum_areThose() {
        given().queryParam("artist", "grune wiese")
                .get("/api/library/tracks")
                .then()
                .body("tracks.path", contains(Music.M4A));
        given().queryParam("album", "FIRST LIGHT")
                .queryParam("artist", "Aurora")
                .queryParam("q", "01 first")
                .get("/api/library/tracks")
                .then()
                .body("tracks.path", contains(Music.FLAC));
    }

    @Test
    void albums_haveYearLengthAndTheTrackWithTheCover() {
        given().queryParam("artist", "grune wiese")
                .get("/api/library/albums")
                .then()
                .statusCode(200)
                .body("albums.size()", equalTo(1))
                .body("albums[0].album", equalTo("Größe & Weite"))
                .body("albums[0].artist", equalTo("Grüne Wiese"))
                .body("albums[0].year", equalTo(2026))
                .body("albums[0].tracks", equalTo(1))
                .body("albums[0].duration", equalTo(10.0f))
                .body("albums[0].cover", equalTo(Music.M4A))
                .body("next_cursor", nullValue());
        given().queryParam("q", "grosse")
                .get("/api/library/albums")
                .then()
                .body("albums.album", contains("Größe & Weite"));
    }

    @Test
    void artists_haveAlbumsAndTracks() {
        given().queryParam("q", "gru")
                .get("/api/library/artists")
                .then()
                .statusCode(200)
                .body("artists.size()", equalTo(1))
                .body("artists[0].name", equalTo("Grüne Wiese"))
                .body("artists[0].albums", equalTo(1))
                .body("artists[0].tracks", equalTo(1));
    }

    @Test
    void scan_onRequest_isAccepted_andEnds() {
        given().post("/admin/library/scan")
                .then()
                .statusCode(202)
                .body("state", equalTo("running"))
                .body("started", notNullValue());
        await().untilAsserted(() -> given().get("/admin/library/scan")
                .then()
                .statusCode(200)
                .body("state", equalTo("idle"))
                .body("root_missing", equalTo(false))
                .body("finished", notNullValue())
                .body("tags_to_read", equalTo(0)));
    }
}
