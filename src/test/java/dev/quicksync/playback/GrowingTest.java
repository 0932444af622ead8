package dev.quicksync.playback;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.nullValue;

import dev.quicksync.fixture.Audio;
import dev.quicksync.fixture.Music;
import dev.quicksync.fixture.MusicFolder;
import dev.quicksync.fixture.RawHttp;
import dev.quicksync.fixture.TranscodeOnMiss;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Renditions that are streamed and sought in while the real ffmpeg makes them. */
@QuarkusTest
@TestProfile(TranscodeOnMiss.class)
@WithTestResource(MusicFolder.class)
class GrowingTest {

    /** More than an ID3v2 tag without a cover and the frame with the Xing header take. */
    private static final int HEAD_BYTES = 2000;

    private static final double SECONDS = 60;

    private static String add(String name) throws IOException {
        Path template = Path.of("target/fixture/noise.flac").toAbsolutePath();
        if (!Files.exists(template)) {
            Path made = Audio.noise(Path.of("target/fixture/noise.new.flac"), SECONDS, "-ac", "2");
            Files.move(made, template);
        }
        return Music.add(template, "growing/" + name + ".flac");
    }

    private static Path rendition(String path, String rung) {
        return Music.cache().resolve(path.replaceAll("\\.[^.]*$", "_" + rung + ".mp3"));
    }

    private static Response get(String path, String rung, String... header) {
        var request = given().urlEncodingEnabled(false);
        for (int i = 0; i < header.length; i += 2) {
            request.header(header[i], header[i + 1]);
        }
        return request.get(Music.url(path) + "?quality=" + rung);
    }

    @Test
    void firstListener_getsAllOfIt_asLongAsTheFinishedFile_andTheSameSound() throws IOException {
        String path = add("first");
        Response first = get(path, "high");
        first.then()
                .statusCode(200)
                .header("Cache-Status", "quicksync; fwd=miss")
                .header("X-Quality", "high")
                .header("X-Bitrate", "256")
                .header("Content-Type", "audio/mpeg")
                .header("Accept-Ranges", "bytes")
                .header("Cache-Control", "no-store")
                .header("ETag", nullValue());
        Music.awaitHit(path, "high");
        byte[] streamed = first.asByteArray();
        byte[] finished = Files.readAllBytes(rendition(path, "high"));
        assertThat(streamed.length).isEqualTo(finished.length);
        assertThat(first.header("Content-Length")).isEqualTo(Integer.toString(finished.length));
        assertSameBehindTheHead(streamed, finished);
        Path copy = Files.write(Files.createTempFile("streamed", ".mp3"), streamed);
        assertSameSound(copy, rendition(path, "high"));
        assertThat(Audio.seconds(copy)).isCloseTo(SECONDS, within(0.1));
    }

    /** The duration is known to 0.01 s only while the file is made, so its first listeners hear up to that much silence more. */
    private static void assertSameSound(Path streamed, Path finished) {
        byte[] first = Audio.decode(streamed);
        byte[] second = Audio.decode(finished);
        assertThat(first.length).isBetween(second.length, second.length + 4 * 441);
        assertThat(Arrays.equals(first, 0, second.length, second, 0, second.length))
                .isTrue();
    }

    private static void assertSameBehindTheHead(byte[] streamed, byte[] finished) {
        assertThat(Arrays.equals(streamed, HEAD_BYTES, streamed.length, finished, HEAD_BYTES, finished.length))
                .isTrue();
    }

    @Test
    void listeners_whoComeAndSeekAtAnyTime_getTheBytesOfTheFinishedFile() throws IOException {
        String path = add("many");
        int length = Integer.parseInt(given().urlEncodingEnabled(false)
                .head(Music.url(path) + "?quality=ultra")
                .header("Content-Length"));
        Random random = new Random(3);
        List<CompletableFuture<byte[]>> answers = new ArrayList<>();
        List<int[]> ranges = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            int first = HEAD_BYTES + random.nextInt(length - HEAD_BYTES);
            int last = first + random.nextInt(Math.min(length - first, 500_000));
            ranges.add(new int[] {first, last});
            answers.add(
                    CompletableFuture.supplyAsync(() -> range(path, first, last), task -> new Thread(task).start()));
        }
        answers.forEach(CompletableFuture::join);
        Music.awaitHit(path, "ultra");
        byte[] finished = Files.readAllBytes(rendition(path, "ultra"));
        assertThat(finished.length).isEqualTo(length);
        for (int i = 0; i < answers.size(); i++) {
            int[] range = ranges.get(i);
            assertThat(answers.get(i).join()).isEqualTo(Arrays.copyOfRange(finished, range[0], range[1] + 1));
        }
    }

    private static byte[] range(String path, int first, int last) {
        try {
            RawHttp.Answer answer =
                    RawHttp.get(Music.url(path) + "?quality=ultra", "Range: bytes=" + first + "-" + last);
            assertThat(answer.status()).isEqualTo(206);
            assertThat(answer.head()).containsIgnoringCase("content-range: bytes " + first + "-" + last + "/");
            assertThat(answer.complete()).isTrue();
            return answer.body();
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    @Test
    void renditionThatIsGone_lendsNoValidatorToTheNextOne() throws IOException {
        String path = add("gone");
        Music.awaitHit(path, "low");
        Files.delete(rendition(path, "low"));
        get(path, "low")
                .then()
                .statusCode(200)
                .header("Cache-Status", "quicksync; fwd=miss")
                .header("X-Quality", "low")
                .header("ETag", nullValue())
                .header("Last-Modified", nullValue());
    }

    @Test
    void suffix_waitsForTheEnd() throws IOException {
        String path = add("suffix");
        Response suffix = get(path, "medium", "Range", "bytes=-4000");
        suffix.then().statusCode(206);
        Music.awaitHit(path, "medium");
        byte[] finished = Files.readAllBytes(rendition(path, "medium"));
        assertThat(suffix.asByteArray())
                .isEqualTo(Arrays.copyOfRange(finished, finished.length - 4000, finished.length));
    }

    @Test
    void range_beyondTheEnd_isToldTheLength() throws IOException {
        String path = add("beyond");
        Response beyond = get(path, "medium", "Range", "bytes=999999999-");
        beyond.then().statusCode(416);
        Music.awaitHit(path, "medium");
        assertThat(beyond.header("Content-Range")).isEqualTo("bytes */" + Files.size(rendition(path, "medium")));
    }

    @Test
    void severalRanges_getTheWhole() throws IOException {
        String path = add("several");
        Response whole = get(path, "low", "Range", "bytes=0-9,5000-5009");
        whole.then().statusCode(200);
        Music.awaitHit(path, "low");
        assertThat((long) whole.asByteArray().length).isEqualTo(Files.size(rendition(path, "low")));
    }

    @ParameterizedTest
    @CsvSource({
        "If-None-Match, '\"x\"', 200",
        "If-None-Match, *, 304",
        "If-Match, *, 200",
        "If-Match, '\"x\"', 412",
        "If-Modified-Since, 'Fri, 20 Nov 2026 10:00:00 GMT', 200",
        "If-Range, '\"x\"', 200",
    })
    void conditions_holdNoValidatorOfWhatIsNotFinished(String header, String value, int status) throws IOException {
        String path = add("conditions " + header + status + (int) value.charAt(0));
        get(path, "saver", header, value, "Range", "bytes=0-9")
                .then()
                .statusCode(status == 200 && !header.equals("If-Range") ? 206 : status);
        Music.awaitHit(path, "saver");
    }

    @Test
    void head_tellsTheLength_andTheWorkGoesOn() throws IOException {
        String path = add("head");
        String length = given().urlEncodingEnabled(false)
                .head(Music.url(path) + "?quality=medium")
                .then()
                .statusCode(200)
                .header("X-Quality", "medium")
                .extract()
                .header("Content-Length");
        Music.awaitHit(path, "medium");
        assertThat(length).isEqualTo(Long.toString(Files.size(rendition(path, "medium"))));
    }

    @Test
    void http2_getsTheSame() throws Exception {
        String path = add("http2");
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        URI uri = URI.create("http://127.0.0.1:" + RestAssured.port + Music.url(path) + "?quality=high");
        HttpResponse<byte[]> response =
                client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(response.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(response.headers().firstValue("cache-status")).hasValue("quicksync; fwd=miss");
        Music.awaitHit(path, "high");
        byte[] finished = Files.readAllBytes(rendition(path, "high"));
        assertThat(response.body().length).isEqualTo(finished.length);
        assertSameBehindTheHead(response.body(), finished);
    }

    @ParameterizedTest
    @ValueSource(strings = {Music.WAV, Music.OGG, Music.M4A, Music.FLAC})
    void length_isKeptForEveryFormat(String path) throws IOException {
        Response first = get(path, "low");
        assertThat(first.header("X-Quality")).isEqualTo("low");
        Music.awaitHit(path, "low");
        byte[] finished = get(path, "low").asByteArray();
        assertThat(first.asByteArray().length).isEqualTo(finished.length);
        Path copy = Files.write(Files.createTempFile("streamed", ".mp3"), first.asByteArray());
        Path whole = Files.write(Files.createTempFile("finished", ".mp3"), finished);
        assertSameSound(copy, whole);
    }

    @Test
    void brokenTrack_getsItsOriginal() throws IOException {
        Path text = Files.writeString(Files.createTempFile("text", ".flac"), "no music");
        String path = Music.add(text, "growing/text.flac");
        get(path, "low").then().statusCode(200).header("X-Quality", "original").header("Content-Length", "8");
    }

    @Test
    void truncatedTrack_isNeverPassedOffAsWhole() throws IOException {
        byte[] whole = Files.readAllBytes(
                Path.of("target/fixture/noise.flac").toFile().exists()
                        ? Path.of("target/fixture/noise.flac")
                        : Music.sample(Music.FLAC));
        Path truncated =
                Files.write(Files.createTempFile("truncated", ".flac"), Arrays.copyOf(whole, whole.length / 3));
        String path = Music.add(truncated, "growing/truncated.flac");
        RawHttp.Answer answer = RawHttp.get(Music.url(path) + "?quality=low");
        boolean original = answer.head().contains("X-Quality: original");
        assertThat(answer.complete()).isEqualTo(original);
        assertThat(RawHttp.get(Music.url(path) + "?quality=low").body()).isEqualTo(Files.readAllBytes(truncated));
    }
}
