package dev.quicksync.playback;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.quicksync.fixture.Music;
import dev.quicksync.fixture.MusicFolder;
import dev.quicksync.fixture.RawHttp;
import dev.quicksync.fixture.ServerLog;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The spec's flow: original, no transcoding needed, hit, miss. */
@QuarkusTest
@WithTestResource(MusicFolder.class)
class PlayQualityTest {

    private static RequestSpecification raw() {
        return given().urlEncodingEnabled(false);
    }

    private static Response get(String path, String query) {
        return raw().get(Music.url(path) + query);
    }

    @Test
    void miss_servesTheOriginal_andTheNextOneIsAHit() throws IOException {
        String path = Music.add(Music.sample(Music.FLAC), "flow/miss then hit.flac");
        Response miss = get(path, "?quality=high");
        miss.then()
                .statusCode(200)
                .header("Cache-Status", "quicksync; fwd=miss")
                .header("X-Quality", "original")
                .header("Content-Type", "audio/flac");
        assertThat(miss.asByteArray()).isEqualTo(Files.readAllBytes(Music.sample(Music.FLAC)));
        Music.awaitHit(path, "high");
        Response hit = get(path, "?quality=high");
        hit.then()
                .statusCode(200)
                .header("Cache-Status", "quicksync; hit")
                .header("X-Quality", "high")
                .header("X-Bitrate", "256")
                .header("Content-Type", "audio/mpeg")
                .header("Accept-Ranges", "bytes")
                .header("Cache-Control", "public, max-age=3600")
                .header("ETag", not(equalTo(miss.header("ETag"))));
        byte[] rendition = Files.readAllBytes(Music.cache().resolve("flow/miss then hit_high.mp3"));
        assertThat(hit.asByteArray()).isEqualTo(rendition);
        assertThat(raw().header("Range", "bytes=1000-1999")
                        .get(Music.url(path) + "?quality=high")
                        .asByteArray())
                .isEqualTo(Arrays.copyOfRange(rendition, 1000, 2000));
        raw().header("If-None-Match", hit.header("ETag"))
                .get(Music.url(path) + "?quality=high")
                .then()
                .statusCode(304);
        ServerLog.awaitLine("WARN", "Cache miss: flow/miss then hit.flac (high) - serving original");
        ServerLog.awaitLine("INFO", "Cache hit: flow/miss then hit.flac → high quality");
    }

    @Test
    void original_isLoggedWithItsRelativePath() {
        String path = Music.add(Music.sample(Music.FLAC), "flow/asked for original.flac");
        get(path, "?quality=original")
                .then()
                .header("Cache-Status", "quicksync; fwd=bypass")
                .header("X-Quality", "original");
        ServerLog.awaitLine("DEBUG", "Serving original: flow/asked for original.flac");
    }

    @ParameterizedTest
    @ValueSource(strings = {Music.MP3, Music.AAC})
    void lossyTrack_passesThrough(String path) {
        get(path, "?quality=saver")
                .then()
                .statusCode(200)
                .header("Cache-Status", "quicksync; fwd=bypass")
                .header("X-Quality", "original");
        ServerLog.awaitLine("DEBUG", "File already compatible: " + path + " (no transcode needed)");
    }

    @ParameterizedTest
    @CsvSource({
        "1, saver, 64",
        "64, saver, 64",
        "127, saver, 64",
        "128, low, 128",
        "200, medium, 192",
        "256, high, 256",
        "319, high, 256",
        "320, ultra, 320",
        "9999, ultra, 320",
    })
    void bitrate_picksTheHighestRungNotAbove(int bitrate, String rung, String kbps) {
        String path = Music.OGG;
        Music.awaitHit(path, rung);
        get(path, "?bitrate=" + bitrate)
                .then()
                .header("Cache-Status", "quicksync; hit")
                .header("X-Quality", rung)
                .header("X-Bitrate", kbps);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?quality=",
                "?quality=HIGH",
                "?quality=best",
                "?quality=high%00",
                "?quality=../high",
                "?quality=256",
                "?bitrate=0",
                "?bitrate=-1",
                "?bitrate=abc",
                "?bitrate=",
                "?bitrate=1e3",
                "?bitrate=99999999999"
            })
    void quality_thatThereIsNoneOf_isABadRequest(String query) {
        get(Music.FLAC, query).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void query_thatIsMalformed_isABadRequest() throws IOException {
        RawHttp.Answer answer = RawHttp.get(Music.url(Music.FLAC) + "?quality=%zz");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.head()).containsIgnoringCase("application/problem+json");
    }

    @Test
    void unknownQuality_isTold() {
        get(Music.FLAC, "?quality=best").then().body("detail", containsString("ultra, high, medium, low, saver"));
    }

    @Test
    void brokenTrack_servesItsOriginal_andSaysWhy() throws IOException {
        byte[] half = Files.readAllBytes(Music.sample(Music.FLAC));
        Path truncated = Files.write(Files.createTempFile("truncated", ".flac"), Arrays.copyOf(half, half.length / 2));
        Path text = Files.writeString(Files.createTempFile("text", ".flac"), "This is no music at all.\n".repeat(100));
        Path empty = Files.createTempFile("empty", ".wav");
        assertBroken(Music.add(truncated, "broken/truncated.flac"));
        assertBroken(Music.add(text, "broken/text.flac"));
        assertBroken(Music.add(empty, "broken/empty.wav"));
    }

    private static void assertBroken(String path) throws IOException {
        get(path, "?quality=low").then().statusCode(200).header("X-Quality", "original");
        ServerLog.awaitLine("WARN", "Could not make " + path + " at low");
        Response after = get(path, "?quality=low");
        after.then().statusCode(200).header("Cache-Status", "quicksync; fwd=miss");
        assertThat(after.asByteArray())
                .isEqualTo(Files.readAllBytes(Music.root().resolve(path)));
        assertThat(Music.cached()).noneMatch(file -> file.toString().contains("broken"));
    }
}
