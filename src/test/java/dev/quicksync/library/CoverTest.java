package dev.quicksync.library;

import static dev.quicksync.fixture.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import dev.quicksync.fixture.Audio;
import dev.quicksync.fixture.Music;
import dev.quicksync.fixture.MusicFolder;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /api/library/cover/{path}}. */
@QuarkusTest
@WithTestResource(MusicFolder.class)
class CoverTest {

    private static String url(String path) {
        return Music.url(path).replaceFirst("/play/", "/api/library/cover/");
    }

    private static Response get(String path) {
        return given().urlEncodingEnabled(false).get(url(path));
    }

    private static Response await200(String path) {
        await().until(() -> get(path).statusCode() == 200);
        return get(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {Music.FLAC, Music.M4A})
    void picture_inTheFile_isServedWithValidators(String path) {
        await200(path)
                .then()
                .contentType("image/jpeg")
                .header("ETag", matchesPattern("\"[0-9a-f]{32}\""))
                .header("Last-Modified", notNullValue())
                .header("Cache-Control", "public, max-age=3600")
                .header("X-Content-Type-Options", "nosniff");
        assertThat(get(path).asByteArray()).startsWith(0xFF, 0xD8, 0xFF);
    }

    @Test
    void condition_thatHolds_isNotModified() {
        Response first = await200(Music.FLAC);
        String tag = first.header("ETag");
        for (String value : List.of(tag, "W/" + tag, "\"x\", " + tag, "*")) {
            given().urlEncodingEnabled(false)
                    .header("If-None-Match", value)
                    .get(url(Music.FLAC))
                    .then()
                    .statusCode(304)
                    .header("ETag", tag)
                    .body(equalTo(""));
        }
        given().urlEncodingEnabled(false)
                .header("If-None-Match", "\"other\"")
                .get(url(Music.FLAC))
                .then()
                .statusCode(200);
        given().urlEncodingEnabled(false)
                .header("If-Modified-Since", first.header("Last-Modified"))
                .get(url(Music.FLAC))
                .then()
                .statusCode(304);
    }

    @Test
    void head_isAnsweredWithoutTheBytes() {
        Response whole = await200(Music.FLAC);
        given().urlEncodingEnabled(false)
                .head(url(Music.FLAC))
                .then()
                .statusCode(200)
                .header("ETag", whole.header("ETag"));
    }

    @Test
    void path_withEncodedSlashes_isTheSame() {
        Response plain = await200(Music.FLAC);
        Response encoded = given().urlEncodingEnabled(false)
                .get("/api/library/cover/"
                        + url(Music.FLAC)
                                .substring("/api/library/cover/".length())
                                .replace("/", "%2F"));

        assertThat(encoded.statusCode()).isEqualTo(200);
        assertThat(encoded.asByteArray()).isEqualTo(plain.asByteArray());
    }

    @Test
    void picture_besideTheTrack_isServedByWhatItIs_andFollowed() throws IOException {
        String path = Music.add(Music.sample(Music.OGG), "beside/track.ogg");
        assertThat(get(path).statusCode()).isEqualTo(404);
        Path png = picture("red");
        Music.place(png, "beside/Cover.JPG"); // what it is called is not what it is
        Response first = await200(path);
        assertThat(first.contentType()).isEqualTo("image/png");
        assertThat(first.asByteArray()).isEqualTo(Files.readAllBytes(png));

        Music.place(picture("blue"), "beside/Cover.JPG");
        await().until(() -> !get(path).header("ETag").equals(first.header("ETag")));

        Files.delete(Music.root().resolve("beside/Cover.JPG"));
        await().until(() -> get(path).statusCode() == 404);
    }

    private static Path picture(String colour) throws IOException {
        Path png = Files.createTempFile("quicksync", ".png");
        Audio.run(List.of(
                "-f", "lavfi", "-i", "color=" + colour + ":s=64x64", "-frames:v", "1", "-update", "1", png.toString()));
        return png;
    }

    /** Opus is read by ffmpeg. */
    @Test
    void picture_inAFileThatOnlyFfmpegReads_isServed() throws IOException {
        Path png = picture("green");
        Path ape = Files.createTempFile("quicksync", ".mp3");
        Audio.run(List.of(
                "-f",
                "lavfi",
                "-i",
                "sine=d=1",
                "-i",
                png.toString(),
                "-map",
                "0:a",
                "-map",
                "1:v",
                "-c:v",
                "copy",
                "-disposition:v",
                "attached_pic",
                ape.toString()));
        String path = Music.add(ape, "beyond/mp3 called.aac"); // jaudiotagger has no reader for aac

        assertThat(await200(path).asByteArray()).isEqualTo(Files.readAllBytes(png));
    }

    @Test
    void file_thatIsNoPicture_isNeverServed() throws IOException {
        Path html = Files.writeString(Files.createTempFile("quicksync", ".jpg"), "<html><script>alert(1)</script>");
        Music.place(html, "evil/cover.jpg");
        String path = Music.add(Music.sample(Music.OGG), "evil/track.ogg");

        get(path).then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void link_thatLeadsOut_isNotFollowed() throws IOException {
        Path secret = Files.copy(picture("black"), Music.outside().resolve("secret.png"));
        Files.createDirectories(Music.root().resolve("linked"));
        Files.createSymbolicLink(Music.root().resolve("linked/cover.png"), secret);
        String path = Music.add(Music.sample(Music.OGG), "linked/track.ogg");

        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nothing/here.flac", "%2e%2e%2foutside%2fsecret.png", "..%2F..%2Fetc%2Fpasswd", "%5C..%5C", "a"})
    void path_ofNoTrack_isNotFound(String path) {
        given().urlEncodingEnabled(false)
                .get("/api/library/cover/" + path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }
}
