package dev.quicksync.playback;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;

import dev.quicksync.fixture.Music;
import dev.quicksync.fixture.MusicFolder;
import dev.quicksync.fixture.RawHttp;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ranges and conditions over HTTP; the rules themselves are tested where they are written. */
@QuarkusTest
@WithTestResource(MusicFolder.class)
class PlayRangesTest {

    private static final String URL = Music.url(Music.FLAC);

    private byte[] file;

    @BeforeEach
    void readFile() throws IOException {
        file = Files.readAllBytes(Music.sample(Music.FLAC));
    }

    private static RequestSpecification raw() {
        return given().urlEncodingEnabled(false);
    }

    private static Response range(String range) {
        return raw().header("Range", range).get(URL);
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 0",
        "bytes=0-99, 0, 99",
        "bytes=1000-1999, 1000, 1999",
        "bytes=178891-178891, 178891, 178891",
        "bytes=178000-, 178000, 178891",
        "bytes=0-, 0, 178891",
        "bytes=-500, 178392, 178891",
        "bytes=-999999999, 0, 178891",
        "bytes=178000-999999999, 178000, 178891",
        "bytes=5-99999999999999999999999, 5, 178891",
        "'bytes=0-9,10-19', 0, 19",
        "'bytes=0-9,999999999-', 0, 9",
    })
    void range_isServedExactly(String header, int first, int last) {
        assertThat(file.length).isEqualTo(178892);
        Response response = range(header);
        response.then()
                .statusCode(206)
                .header("Content-Range", "bytes " + first + "-" + last + "/" + file.length)
                .header("Content-Length", Integer.toString(last - first + 1))
                .header("Content-Type", "audio/flac");
        assertThat(response.asByteArray()).isEqualTo(Arrays.copyOfRange(file, first, last + 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=178892-", "bytes=178892-178900", "bytes=-0", "bytes=999999999999-"})
    void range_beyondTheEnd_isAProblemThatTellsTheLength(String header) {
        range(header)
                .then()
                .statusCode(416)
                .header("Content-Range", "bytes */" + file.length)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes",
                "bytes=",
                "bytes=a-b",
                "bytes=9-5",
                "bytes=5",
                "seconds=0-9",
                "bytes=--5",
                "bytes=1-2-3",
                "5-9"
            })
    void range_malformed_isIgnored(String header) {
        Response response = range(header);
        response.then().statusCode(200).header("Content-Range", nullValue());
        assertThat(response.asByteArray()).isEqualTo(file);
    }

    @Test
    void ranges_severalAtOnce_comeAsParts() throws IOException {
        RawHttp.Answer answer = RawHttp.get(URL, "Range: bytes=10-19, 100000-170000, -7");
        assertThat(answer.status()).isEqualTo(206);
        assertThat(answer.complete()).isTrue();
        String boundary = answer.head().replaceAll("(?s).*boundary=(\\S+).*", "$1");
        String body = new String(answer.body(), StandardCharsets.ISO_8859_1);
        String[] parts = body.split("\r\n--" + boundary);
        assertThat(parts).hasSize(5);
        assertThat(parts[4]).isEqualTo("--\r\n");
        assertPart(parts[1], 10, 19);
        assertPart(parts[2], 100000, 170000);
        assertPart(parts[3], file.length - 7, file.length - 1);
    }

    private void assertPart(String part, int first, int last) {
        assertThat(part)
                .startsWith("\r\nContent-Type: audio/flac\r\nContent-Range: bytes " + first + "-" + last + "/"
                        + file.length + "\r\n\r\n");
        byte[] content = part.substring(part.indexOf("\r\n\r\n") + 4).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(content).isEqualTo(Arrays.copyOfRange(file, first, last + 1));
    }

    @Test
    void ranges_tooMany_getTheWhole() {
        range("bytes=" + String.join(",", Collections.nCopies(2000, "0-1")))
                .then()
                .statusCode(200)
                .header("Content-Length", Integer.toString(file.length));
    }

    @Test
    void ranges_atRandom_areServedExactly() {
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            int first = random.nextInt(file.length);
            int last = first + random.nextInt(file.length - first);
            assertThat(range("bytes=" + first + "-" + last).asByteArray())
                    .isEqualTo(Arrays.copyOfRange(file, first, last + 1));
        }
    }

    @Test
    void listenerWhoVanishes_leavesTheServerServing() throws IOException {
        for (int i = 0; i < 20; i++) {
            try (RawHttp http = new RawHttp()) {
                http.send("GET " + URL);
                http.read(1000);
            }
        }
        assertThat(range("bytes=0-9").statusCode()).isEqualTo(206);
    }

    @Test
    void requestsOnOneConnection_areAnsweredInTurn() throws IOException {
        try (RawHttp http = new RawHttp()) {
            http.sendKeepingAlive("GET " + URL, "Range: bytes=0-9");
            http.sendKeepingAlive("HEAD " + URL);
            http.sendKeepingAlive("GET /play/none.flac");
            http.send("GET " + URL, "Range: bytes=20-29,40-49");
            String all = new String(http.readAll().body(), StandardCharsets.ISO_8859_1);
            assertThat(all).contains("HTTP/1.1 200 OK", "HTTP/1.1 404 Not Found", "HTTP/1.1 206 Partial Content");
            assertThat(all).contains("bytes 20-29/" + file.length, "bytes 40-49/" + file.length);
        }
    }

    @Test
    void conditions_onTheCurrentVersion() {
        String tag = raw().head(URL).header("ETag");
        String date = raw().head(URL).header("Last-Modified");
        expect("If-None-Match", tag, 304);
        expect("If-None-Match", "W/" + tag, 304);
        expect("If-None-Match", "\"x\", " + tag, 304);
        expect("If-None-Match", "*", 304);
        expect("If-None-Match", "\"x\"", 200);
        expect("If-Modified-Since", date, 304);
        expect("If-Modified-Since", "Thu, 01 Jan 1970 00:00:00 GMT", 200);
        expect("If-Modified-Since", "yesterday", 200);
        expect("If-Match", tag, 200);
        expect("If-Match", "*", 200);
        expect("If-Match", "\"x\"", 412);
        expect("If-Match", "W/" + tag, 412);
        expect("If-Unmodified-Since", date, 200);
        expect("If-Unmodified-Since", "Thu, 01 Jan 1970 00:00:00 GMT", 412);
    }

    private static void expect(String header, String value, int status) {
        Response response = raw().header(header, value).get(URL);
        assertThat(response.statusCode()).as(header + ": " + value).isEqualTo(status);
        if (status == 304) {
            assertThat(response.asByteArray()).isEmpty();
            assertThat(response.header("ETag")).isNotEmpty();
            assertThat(response.header("Cache-Control")).isEqualTo("public, max-age=3600");
        }
        assertThat(raw().header(header, value).head(URL).statusCode()).isEqualTo(status);
    }

    @Test
    void ifRange_withTheCurrentVersion_getsTheRange_andWithAnotherTheWhole() {
        String tag = raw().head(URL).header("ETag");
        String date = raw().head(URL).header("Last-Modified");
        assertThat(ifRange(tag)).isEqualTo(206);
        assertThat(ifRange(date)).isEqualTo(206);
        assertThat(ifRange("W/" + tag)).isEqualTo(200);
        assertThat(ifRange("\"other\"")).isEqualTo(200);
        assertThat(ifRange("Thu, 01 Jan 1970 00:00:00 GMT")).isEqualTo(200);
        assertThat(ifRange("nonsense")).isEqualTo(200);
    }

    private static int ifRange(String value) {
        return raw().header("Range", "bytes=0-9")
                .header("If-Range", value)
                .get(URL)
                .statusCode();
    }
}
