package dev.quicksync.mixtape;

import static dev.quicksync.fixture.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.quicksync.fixture.Audio;
import dev.quicksync.fixture.Music;
import dev.quicksync.fixture.MusicFolder;
import dev.quicksync.fixture.RawHttp;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /share/{slug}} and its playlist, on a server with accounts that anyone may hear. */
@QuarkusTest
@WithTestResource(
        value = MusicFolder.class,
        initArgs = @ResourceArg(name = "quicksync.admin-password", value = "correct horse"))
class ShareTest {

    @BeforeEach
    void awaitTheMusic() {
        Music.awaitStatus(Music.FLAC, 200);
        for (String path : List.of(Music.FLAC, Music.M4A, Music.MP3)) {
            awaitTags(path);
        }
    }

    private static void awaitTags(String path) {
        await().until(() -> given().get("/api/library/tracks?limit=500").path(listed(path) + "duration") != null);
    }

    /** A track in the library's list. */
    private static String listed(String path) {
        return "tracks.find { it.path == '" + path + "' }.";
    }

    private static String shared(String title, String... paths) {
        String slug = Tapes.json()
                .auth()
                .preemptive()
                .basic("admin", "correct horse")
                .body(Map.of("title", title, "tracks", List.of(paths)))
                .post("/api/mixtapes")
                .then()
                .statusCode(201)
                .extract()
                .path("slug");
        return "/share/" + TrackAddress.encoded(slug);
    }

    @Test
    void share_isForEveryone_withoutWhatIsOfNoConcern() {
        String address = shared("Geteilt: 夜", Music.FLAC, Music.M4A);
        Response share = Tapes.raw().get(address);
        share.then()
                .statusCode(200)
                .contentType("application/json")
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Expose-Headers", containsString("ETag"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "public, max-age=60")
                .header("Vary", containsString("Accept"))
                .header("ETag", notNullValue())
                .body("title", equalTo("Geteilt: 夜"))
                .body("version", nullValue())
                .body("created_by", nullValue())
                .body("tracks.id", contains(nullValue(), nullValue()))
                .body("playlist", equalTo(address + ".m3u8"))
                .body("tracks.url", contains(Music.url(Music.FLAC), Music.url(Music.M4A)))
                .body("tracks.missing", contains(false, false))
                .body(not(containsString("created_by")));
        double duration = share.<Number>path("duration").doubleValue();
        assertThat(duration).isBetween(20.0, 40.0);
        for (String url : share.<List<String>>path("tracks.url")) {
            Tapes.raw().head(url).then().statusCode(200);
        }
        Tapes.raw().head(address).then().statusCode(200).header("ETag", share.header("ETag"));
        Tapes.raw()
                .header("If-None-Match", share.header("ETag"))
                .get(address)
                .then()
                .statusCode(304)
                .header("Cache-Control", "public, max-age=60");
        Tapes.raw().get("/share/nowhere").then().statusCode(404).header("Access-Control-Allow-Origin", "*");
    }

    @Test
    void track_isShownAsTheLibraryKnowsIt() {
        String address = shared("Known", Music.FLAC);
        Response listed = given().queryParam("limit", 500).get("/api/library/tracks");
        String find = listed(Music.FLAC);
        Tapes.raw()
                .get(address)
                .then()
                .body("tracks[0].title", equalTo(listed.path(find + "title")))
                .body("tracks[0].artist", equalTo(listed.path(find + "artist")))
                .body("tracks[0].album", equalTo(listed.path(find + "album")));
        assertThat(listed.<String>path(find + "artist")).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"})
    void share_isAPage_forABrowser(String accept) {
        Tapes.raw()
                .header("Accept", accept)
                .get(shared("Looked at"))
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Vary", containsStringIgnoringCase("Accept"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "*/*", "text/html;q=0.5, application/json"})
    void share_isJson_forAProgram(String accept) {
        String address = shared("Negotiated");
        Tapes.raw()
                .header("Accept", accept)
                .get(address)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Vary", containsStringIgnoringCase("Accept"));
    }

    @Test
    void share_inNoTypeThatThereIs_isRefused() {
        Tapes.raw()
                .header("Accept", "image/png")
                .get(shared("Not a picture"))
                .then()
                .statusCode(406);
    }

    @Test
    void preflight_isAnswered() {
        Tapes.raw()
                .header("Origin", "https://page.example")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "if-none-match")
                .options(shared("Preflight"))
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Allow-Headers", "If-None-Match");
        Tapes.raw().options("/share/x.m3u8").then().statusCode(204);
    }

    @Test
    void playlist_playsEachTrack() {
        String address = shared("Zum Hören #1", Music.FLAC, Music.M4A, Music.MP3);
        Response playlist = Tapes.raw().get(address + ".m3u8?quality=low");
        playlist.then()
                .statusCode(200)
                .header("Content-Type", "audio/x-mpegurl; charset=utf-8")
                .header("Access-Control-Allow-Origin", "*")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "public, max-age=60");
        List<String> lines = new String(playlist.asByteArray(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(lines).hasSize(9).startsWith("#EXTM3U", "#EXTENC:UTF-8", "#PLAYLIST:Zum Hören #1");
        assertThat(lines.get(3)).matches("#EXTINF:1[0-9],.+ - .+");
        assertThat(lines.get(4))
                .isEqualTo("http://127.0.0.1:" + RestAssured.port + Music.url(Music.FLAC) + "?quality=low");
        for (String line : lines) {
            if (!line.startsWith("#")) {
                Audio.run(List.of("-i", line, "-t", "1", "-f", "null", "-"));
            }
        }
        Tapes.raw()
                .head(address + ".m3u8")
                .then()
                .statusCode(200)
                .header("Content-Type", "audio/x-mpegurl; charset=utf-8");
        Tapes.raw()
                .header("If-None-Match", playlist.header("ETag"))
                .get(address + ".m3u8?quality=low")
                .then()
                .statusCode(304);
    }

    @Test
    void playlist_namesTheOriginals_whereNoQualityIsAskedFor() {
        String address = shared("As they are", Music.MP3);
        assertThat(Tapes.raw().get(address + ".m3u8").asString()).endsWith(Music.url(Music.MP3) + "\n");
        for (String unknown : new String[] {"nonsense", "", "HIGH", "192"}) {
            Tapes.raw()
                    .get(address + ".m3u8?quality=" + unknown)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .header("Access-Control-Allow-Origin", "*")
                    .body("detail", containsString("original, auto, ultra, high, medium, low, saver"));
        }
        Tapes.raw().get("/share/nowhere.m3u8").then().statusCode(404);
    }

    @Test
    void playlist_namesTheServer_asTheClientKnowsIt() throws IOException {
        String address = shared("Proxied", Music.MP3);
        RawHttp.Answer answer = RawHttp.get(
                address + ".m3u8",
                "X-Forwarded-For: 192.0.2.1",
                "X-Forwarded-Proto: https",
                "X-Forwarded-Host: music.example");
        assertThat(answer.text()).contains("\nhttps://music.example" + Music.url(Music.MP3) + "\n");
        try (RawHttp http = new RawHttp()) {
            http.sendLines("GET " + address + ".m3u8 HTTP/1.1\r\nHost: [::1]:8080\r\nConnection: close\r\n\r\n");
            assertThat(http.readAll().text()).contains("\nhttp://[::1]:8080" + Music.url(Music.MP3) + "\n");
        }
        try (RawHttp http = new RawHttp()) {
            http.sendLines("GET " + address + ".m3u8 HTTP/1.0\r\n\r\n");
            assertThat(http.readAll().text()).contains("\n" + Music.url(Music.MP3) + "\n");
        }
    }

    @Test
    void missingTrack_isShownInTheShare_andLeftOutOfThePlaylist() throws IOException {
        String path = Music.add(Music.sample(Music.MP3), "shares/short lived.mp3");
        String address = shared("One is gone", path, Music.MP3);
        Files.delete(Music.root().resolve(path));
        Music.awaitStatus(path, 404);
        Tapes.raw()
                .get(address)
                .then()
                .body("tracks.missing", contains(true, false))
                .body("tracks.url", contains(nullValue(), equalTo(Music.url(Music.MP3))));
        assertThat(Tapes.raw().get(address + ".m3u8").asString())
                .doesNotContain("short")
                .contains(Music.url(Music.MP3));
    }

    @Test
    void metrics_haveOneRowForAllMixtapes() {
        for (int i = 0; i < 20; i++) {
            given().get("/share/metered-" + i).then().statusCode(404);
            given().get("/share/metered-" + i + ".m3u8").then().statusCode(404);
            given().get("/api/mixtapes/metered-" + i).then().statusCode(401);
        }
        assertThat(given().get("/q/metrics").asString())
                .contains("uri=\"/share/{slug}\"", "uri=\"/share/{slug}.m3u8\"")
                .doesNotContain("metered-");
    }
}
