package dev.quicksync.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.quicksync.fixture.Listener;
import dev.quicksync.fixture.Music;
import dev.quicksync.fixture.MusicFolder;
import dev.quicksync.fixture.RawHttp;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /download/{path}}. */
@QuarkusTest
@WithTestResource(
        value = MusicFolder.class,
        initArgs = {
            @ResourceArg(name = "quicksync.load.enabled", value = "false"),
            @ResourceArg(name = "quicksync.network.test-urls", value = "")
        })
class DownloadTest {

    private static String url(String track) {
        return Music.url(track).replaceFirst("^/play/", "/download/");
    }

    @Test
    void track_isTheOriginal_asAnAttachment() throws IOException {
        Response answer = new Listener().given().get(url(Music.M4A));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asByteArray()).isEqualTo(Files.readAllBytes(Music.sample(Music.M4A)));
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo(
                        "attachment; filename=\"____.m4a\"; filename*=UTF-8''%E5%A4%9C%E3%81%AE%E6%95%A3%E6%AD%A9.m4a");
        assertThat(answer.header("X-Quality")).isEqualTo("original");
        assertThat(answer.header("X-Decision")).isNull();
    }

    @Test
    void name_thatCouldEndTheHeader_doesNot() {
        String track = Music.add(Music.sample(Music.MP3), "downloads/a \"b\"; c\\d 100%.mp3");

        new Listener()
                .given()
                .head(url(track))
                .then()
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"a _b_; c_d 100_.mp3\"; filename*=UTF-8''a%20%22b%22%3B%20c%5Cd%20100%25.mp3");
    }

    @Test
    void track_isARendition_whenTheListenerPrefersSo_andItIsWhole() throws IOException {
        String track = Music.add(Music.sample(Music.FLAC), "downloads/whole.flac");
        Listener listener = new Listener().reports(3.5).prefers("{\"auto_download_quality\":true}");

        Response answer = listener.given().get(url(track));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Content-Disposition")).startsWith("attachment; filename=\"whole.mp3\"");
        assertThat(answer.header("X-Quality")).isEqualTo("high");
        assertThat(answer.header("X-Bitrate")).isEqualTo("256");
        assertThat(answer.header("X-Decision")).startsWith("high;bitrate=256;speed=3.5;source=client");
        assertThat(answer.header("Cache-Status")).isEqualTo("quicksync; fwd=miss");
        assertThat(answer.header("ETag")).isNotNull();
        assertThat(answer.asByteArray())
                .isEqualTo(Files.readAllBytes(Music.cache().resolve("downloads/whole_high.mp3")));
    }

    @Test
    void quality_thatIsNamed_isWaitedFor() throws IOException {
        String track = Music.add(Music.sample(Music.OGG), "downloads/named.ogg");

        Response answer = new Listener().given().get(url(track) + "?quality=saver");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("X-Quality")).isEqualTo("saver");
        assertThat(answer.asByteArray())
                .isEqualTo(Files.readAllBytes(Music.cache().resolve("downloads/named_saver.mp3")));
    }

    @Test
    void range_ofADownload_isAnswered_soThatItCanGoOn() throws IOException {
        byte[] whole = Files.readAllBytes(Music.sample(Music.FLAC));

        Response rest = new Listener().given().header("Range", "bytes=1000-").get(url(Music.FLAC));

        assertThat(rest.statusCode()).isEqualTo(206);
        assertThat(rest.asByteArray()).isEqualTo(Arrays.copyOfRange(whole, 1000, whole.length));
        assertThat(rest.header("Content-Disposition")).startsWith("attachment");
    }

    @Test
    void track_thatCantBeEncoded_isTheOriginal() throws IOException {
        String track = Music.add(brokenFlac(), "downloads/broken.flac");
        Listener listener = new Listener().reports(3.5).prefers("{\"auto_download_quality\":true}");

        listener.given()
                .get(url(track))
                .then()
                .statusCode(200)
                .header("X-Quality", "original")
                .header("Content-Disposition", containsString("broken.flac"));
    }

    private static java.nio.file.Path brokenFlac() throws IOException {
        java.nio.file.Path broken = Files.createTempFile(Music.outside(), "broken", ".flac");
        return Files.writeString(broken, "this is no music");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/download/../secret", "/download/%2e%2e/secret", "/download/a%00b.flac", "/download//etc/passwd"
            })
    void path_thatLeadsOut_isRefused(String target) throws IOException {
        assertThat(RawHttp.get(target).status()).isEqualTo(403);
    }

    @Test
    void device_withAMalformedName_isABadRequest_beforeAnythingIsMade() {
        String track = Music.add(Music.sample(Music.OGG), "downloads/malformed.ogg");
        RestAssured.given()
                .urlEncodingEnabled(false)
                .header("X-Device-Id", "bad id!")
                .get(url(track) + "?quality=low")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .header("Content-Disposition", nullValue());
    }

    @Test
    void original_thatStandsInForARendition_isNotKept() throws IOException {
        String track = Music.add(brokenFlac(), "downloads/stand-in.flac");

        new Listener()
                .given()
                .get(url(track) + "?quality=low")
                .then()
                .statusCode(200)
                .header("X-Quality", "original")
                .header("Cache-Control", "private, no-cache");
    }

    @Test
    void track_thatThereIsNot_isNotFound() {
        RestAssured.given()
                .get("/download/none.flac")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("Content-Disposition", nullValue());
        RestAssured.given()
                .post("/download/none.flac")
                .then()
                .statusCode(405)
                .header("Allow", equalTo("GET, HEAD, OPTIONS"));
    }
}
