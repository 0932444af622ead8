package dev.quicksync.playback;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.quicksync.fixture.Music;
import dev.quicksync.fixture.MusicFolder;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Originals, whole: content, headers, names. */
@QuarkusTest
@WithTestResource(
        value = MusicFolder.class,
        initArgs = @ResourceArg(name = "quicksync.admin-password", value = "pages elsewhere play in no local mode"))
class PlayOriginalTest {

    private static RequestSpecification raw() {
        return given().urlEncodingEnabled(false);
    }

    @ParameterizedTest
    @CsvSource({
        Music.FLAC + ", audio/flac",
        Music.WAV + ", audio/wav",
        Music.OGG + ", audio/ogg",
        Music.M4A + ", audio/mp4",
        "'" + Music.MP3 + "', audio/mpeg",
        Music.AAC + ", audio/aac",
    })
    void track_ofEachFormat_isServedByteForByte(String path, String mediaType) throws IOException {
        byte[] body = raw().get(Music.url(path))
                .then()
                .statusCode(200)
                .header("Content-Type", mediaType)
                .header("Accept-Ranges", "bytes")
                .header("Cache-Control", "public, max-age=3600")
                .header("Cache-Status", "quicksync; fwd=bypass")
                .header("X-Quality", "original")
                .header("ETag", matchesRegex("\"[^\"]+\""))
                .header("Last-Modified", matchesRegex("\\w{3}, \\d\\d \\w{3} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT"))
                .extract()
                .asByteArray();
        assertThat(body).isEqualTo(Files.readAllBytes(Music.sample(path)));
    }

    @Test
    void head_hasTheHeadersOfGet_andNoBody() throws IOException {
        long size = Files.size(Music.sample(Music.OGG));
        raw().head(Music.url(Music.OGG))
                .then()
                .statusCode(200)
                .header("Content-Length", Long.toString(size))
                .header("Content-Type", "audio/ogg")
                .header("ETag", raw().get(Music.url(Music.OGG)).header("ETag"))
                .body(emptyOrNullString());
    }

    @Test
    void head_ignoresRange() {
        raw().header("Range", "bytes=0-9")
                .head(Music.url(Music.OGG))
                .then()
                .statusCode(200)
                .header("Content-Range", nullValue());
    }

    /** Again and again: frames that were written by another thread came in between those of the request's own, now and then. */
    @RepeatedTest(20)
    void http2_servesTheSame() throws Exception {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        URI uri = URI.create("http://127.0.0.1:" + RestAssured.port + Music.url(Music.FLAC));
        byte[] file = Files.readAllBytes(Music.sample(Music.FLAC));
        HttpResponse<byte[]> whole =
                client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(whole.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(whole.body()).isEqualTo(file);
        HttpResponse<byte[]> part = client.send(
                HttpRequest.newBuilder(uri)
                        .header("Range", "bytes=100000-170000")
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(file, 100000, 170001));
    }

    @Test
    @Timeout(120) // seconds: a stream that never ends must not hold up all tests
    void http2_servesALargeFileToItsEnd() throws Exception {
        long size = 300L << 20;
        Path large = Music.outside().resolve("large.wav");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(size); // a hole, which takes no space
        }
        Files.move(large, Music.root().resolve("large.wav"));
        Music.awaitStatus("large.wav", 200);
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        URI uri = URI.create("http://127.0.0.1:" + RestAssured.port + Music.url("large.wav"));
        HttpResponse<InputStream> response =
                client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            assertThat(body.transferTo(OutputStream.nullOutputStream())).isEqualTo(size);
        }
        Files.delete(Music.root().resolve("large.wav"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "names/space and  two.flac",
                "names/#hash.flac",
                "names/100%.flac",
                "names/%41.flac",
                "names/a+b.flac",
                "names/q?x=y.flac",
                "names/semi;colon&amp=1.flac",
                "names/Ünïcödé ☃ 音楽.flac",
                "names/emoji 🎵.flac",
                "names/back\\slash.flac",
                "names/quote'\"s.flac",
                "names/.hidden.flac",
                "names/UPPER.FLAC",
                "names/two..dots...flac",
                "names/-dash.flac",
                "names/[brackets]{x}.flac",
                "names/tilde~.flac",
                "names/new\nline.flac",
                "names/ü-composed/u\u0308-decomposed.flac",
            })
    void name_ofAnySpelling_isServedAndEncoded(String path) throws IOException {
        Music.add(Music.sample(Music.FLAC), path);
        assertThat(raw().get(Music.url(path)).asByteArray()).isEqualTo(Files.readAllBytes(Music.sample(Music.FLAC)));
        Music.awaitHit(path, "saver");
        assertThat(Music.cache().resolve(path.substring(0, path.lastIndexOf('.')) + "_saver.mp3"))
                .exists();
    }

    @Test
    void name_ofTheLongestKind_isServedAndEncoded() {
        String path = "names/" + "音".repeat(83) + ".flac"; // 254 bytes
        Music.add(Music.sample(Music.FLAC), path);
        Music.awaitHit(path, "low");
    }

    @Test
    void plusSign_isNoSpace() {
        Music.add(Music.sample(Music.FLAC), "plus/one two.flac");
        raw().get("/play/plus/one+two.flac").then().statusCode(404);
    }

    @Test
    void emptyFile_isServedAsSuch_andHasNoRanges() throws IOException {
        Music.add(Files.createTempFile("empty", ".flac"), "empty.flac");
        raw().get(Music.url("empty.flac")).then().statusCode(200).header("Content-Length", "0");
        raw().header("Range", "bytes=0-")
                .get(Music.url("empty.flac"))
                .then()
                .statusCode(416)
                .header("Content-Range", "bytes */0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void otherMethods_areNotAllowed(String method) {
        raw().request(method, Music.url(Music.FLAC))
                .then()
                .statusCode(405)
                .header("Allow", "GET, HEAD, OPTIONS")
                .contentType("application/problem+json");
    }

    @Test
    void unknownTrack_isAProblem() {
        raw().get("/play/no/such.flac")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("status", equalTo(404))
                .body("title", equalTo("Not Found"))
                .body("type", equalTo("about:blank"))
                .body("detail", not(emptyOrNullString()))
                .body("detail", not(containsString("/")));
    }

    @Test
    void unknownPath_isAProblemToo() {
        raw().get("/nothing/here").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void preflight_allowsRangesFromAnyPage() {
        raw().header("Origin", "https://cast.example")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "range")
                .options(Music.url(Music.FLAC))
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Allow-Methods", containsString("GET"))
                .header("Access-Control-Allow-Headers", containsString("Range"))
                .header("Access-Control-Max-Age", "86400");
    }

    @Test
    void answers_canBeReadFromAnyPage_errorsToo() {
        for (String target : new String[] {Music.url(Music.FLAC), "/play/none.flac", "/play/%2e%2e/x"}) {
            raw().header("Origin", "https://cast.example")
                    .get(target)
                    .then()
                    .header("Access-Control-Allow-Origin", "*")
                    .header("Access-Control-Expose-Headers", containsString("Content-Range"));
        }
    }
}
