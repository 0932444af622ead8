package dev.quicksync.playback;

import static dev.quicksync.fixture.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quicksync.fixture.Music;
import dev.quicksync.fixture.MusicFolder;
import dev.quicksync.fixture.RawHttp;
import dev.quicksync.fixture.RawHttp.Answer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked again is answered in the same way, without being looked at anew; and whatever is not the same is looked at. */
@QuarkusTest
@WithTestResource(MusicFolder.class)
class RepeatedRangeTest {

    private static final Pattern REPEATED = Pattern.compile("quicksync_play_repeated_total ([0-9.]+)");

    private static final String PATH = "repeated/track.flac";

    private final String target = Music.url(PATH) + "?quality=high";
    private byte[] rendition = new byte[0];

    @BeforeEach
    void prepare() throws IOException {
        if (Music.status(PATH) != 200) {
            Music.add(Music.sample(Music.FLAC), PATH);
        }
        Music.awaitHit(PATH, "high");
        rendition = Files.readAllBytes(Music.cache().resolve("repeated/track_high.mp3"));
    }

    private static int repeated() {
        Matcher matcher = REPEATED.matcher(given().get("/q/metrics").asString());
        assertThat(matcher.find()).isTrue();
        return (int) Double.parseDouble(matcher.group(1));
    }

    private Answer ask(RawHttp http, String range, String... headers) throws IOException {
        return askFor(target, http, range, headers);
    }

    private static Answer askFor(String target, RawHttp http, String range, String... headers) throws IOException {
        http.sendKeepingAlive(
                "GET " + target,
                Stream.concat(Stream.of("Range: bytes=" + range), Arrays.stream(headers))
                        .toArray(String[]::new));
        return http.readAnswer();
    }

    /** A connection that has answered a range of the track by itself. */
    private RawHttp repeating(String... headers) throws IOException {
        RawHttp http = new RawHttp();
        askUntilRepeated(http, "0-9", headers);
        return http;
    }

    /** Asks until the answer is one that was given again: what is remembered is forgotten after some seconds. */
    private Answer askUntilRepeated(RawHttp http, String range, String... headers) {
        AtomicReference<Answer> answer = new AtomicReference<>();
        await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1)).until(() -> {
            int before = repeated();
            answer.set(ask(http, range, headers));
            return repeated() == before + 1;
        });
        return answer.get();
    }

    private void assertRange(Answer answer, int first, int last) {
        assertThat(answer.status()).isEqualTo(206);
        assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(rendition, first, last + 1));
        assertThat(answer.header("Content-Range")).isEqualTo("bytes " + first + "-" + last + "/" + rendition.length);
    }

    @Test
    void answer_isThatOfTheUsualWay() throws IOException {
        try (RawHttp http = repeating();
                RawHttp usual = new RawHttp()) {
            Answer repeated = askUntilRepeated(http, "1000-50999");
            assertRange(repeated, 1000, 50_999);
            assertThat(lasting(repeated)).isEqualTo(lasting(ask(usual, "1000-50999")));
        }
    }

    /** Status and headers without the request's id, in any order. */
    private static List<String> lasting(Answer answer) {
        return answer.head()
                .lines()
                .filter(line -> !line.startsWith("X-Request-Id"))
                .sorted()
                .toList();
    }

    @Test
    void everyAnswer_hasAnIdOfItsOwn_orTheOneThatWasGiven() throws IOException {
        try (RawHttp http = repeating();
                RawHttp named = repeating("X-Request-Id: mine")) {
            assertThat(ask(http, "0-9").header("X-Request-Id"))
                    .isNotEmpty()
                    .isNotEqualTo(ask(http, "0-9").header("X-Request-Id"));
            Answer answer = ask(named, "5-6", "X-Request-Id: mine");
            assertThat(answer.head().lines().filter(line -> line.startsWith("X-Request-Id")))
                    .containsExactly("X-Request-Id: mine");
        }
    }

    @Test
    void end_isClamped() throws IOException {
        try (RawHttp http = repeating()) {
            int last = rendition.length - 1;
            assertRange(ask(http, (last - 2) + "-" + last), last - 2, last);
            assertRange(ask(http, (last - 2) + "-999999999999999"), last - 2, last);
            assertRange(ask(http, last + "-" + last), last, last);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "9-3, 200",
        "99999999-99999999, 416",
        "999999999999999999999-9999999999999999999999, 416",
        "0-1%2C3-4, 200",
        "-5, 206",
        "5-, 206",
    })
    void otherRanges_areReadInTheUsualWay(String range, int status) throws IOException {
        try (RawHttp http = repeating()) {
            assertThat(ask(http, range).status()).isEqualTo(status);
            assertRange(ask(http, "7-8"), 7, 8);
        }
    }

    @Test
    void conditionsAndNames_areLookedAt() throws IOException {
        try (RawHttp http = repeating()) {
            String tag = ask(http, "0-0").header("ETag");
            assertThat(ask(http, "0-9", "If-None-Match: " + tag).status()).isEqualTo(304);
            assertThat(ask(http, "0-9", "If-Range: \"other\"").status()).isEqualTo(200);
            assertThat(ask(http, "0-9", "X-Device-Id: not a name").status()).isEqualTo(400);
            assertThat(ask(http, "0-9", "Origin: https://elsewhere.example").status())
                    .isEqualTo(403);
            assertRange(ask(http, "0-9"), 0, 9);
        }
    }

    @Test
    void sameWords_onAnotherConnection_haveTheSameAnswer() throws IOException {
        try (RawHttp first = repeating();
                RawHttp second = new RawHttp()) {
            assertRange(ask(second, "0-9"), 0, 9);
            assertRange(askUntilRepeated(second, "1-9"), 1, 9);
            assertRange(askUntilRepeated(first, "2-9"), 2, 9);
        }
    }

    private String question(int first, int last) {
        return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nRange: bytes=" + first + "-" + last + "\r\n\r\n";
    }

    @Test
    void severalAtOnce_areAnsweredInTheirOrder() throws IOException {
        try (RawHttp http = repeating()) {
            String other = "GET /q/health/live HTTP/1.1\r\nHost: localhost\r\n\r\n";
            http.sendLines(question(0, 999) + other + question(5, 7) + question(1, 2));
            assertRange(http.readAnswer(), 0, 999);
            assertThat(http.readAnswer().text()).contains("UP");
            assertRange(http.readAnswer(), 5, 7);
            assertRange(http.readAnswer(), 1, 2);
        }
    }

    /** The second question reaches the server while the first, a slow one, waits for its answer. */
    @Test
    void questionBehindASlowOne_waits() throws IOException {
        try (RawHttp http = repeating()) {
            for (int i = 0; i < 20; i++) {
                http.sendLines(
                        "POST /api/login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                                + "Content-Length: 37\r\n\r\nj_username=nobody&j_password=whatever");
                http.sendLines(question(i, i + 9));
                assertThat(http.readAnswer().status()).isGreaterThanOrEqualTo(400);
                assertRange(http.readAnswer(), i, i + 9);
            }
        }
    }

    @Test
    void bodyThatReadsLikeAQuestion_isNone() throws IOException {
        try (RawHttp http = repeating()) {
            String body = question(0, 9);
            http.sendLines(
                    "POST /api/mixtapes HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                            + body.length() + "\r\n\r\n");
            http.sendLines(body);
            assertThat(http.readAnswer().status()).isEqualTo(400);
            assertRange(ask(http, "3-4"), 3, 4);
        }
    }

    /** A GET may have one, and be answered before it has come. */
    @ParameterizedTest
    @ValueSource(strings = {"/q/health/live", "/play/repeated/track.flac?quality=high"})
    void bodyOfAGet_isNoQuestion(String path) throws IOException {
        try (RawHttp http = repeating();
                RawHttp fresh = new RawHttp()) {
            String body = question(0, 9);
            for (RawHttp connection : List.of(http, fresh)) {
                connection.sendLines(
                        "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nRange: bytes=1-2\r\nContent-Length: "
                                + body.length() + "\r\n\r\n");
                connection.readAnswer();
                connection.sendLines(body);
                assertRange(ask(connection, "3-4"), 3, 4);
            }
        }
    }

    /** What was passed on and has ended is no reason to pass on whatever comes later. */
    @Test
    void questionsBehindOthers_leaveTheConnectionAsItWas() throws IOException {
        try (RawHttp http = repeating()) {
            for (int i = 0; i < 10; i++) {
                http.sendLines("GET /admin/cache/stats HTTP/1.1\r\nHost: localhost\r\n\r\n");
                http.sendLines(question(i, i + 9));
                assertThat(http.readAnswer().status()).isEqualTo(200);
                assertRange(http.readAnswer(), i, i + 9);
                assertRange(askUntilRepeated(http, "1-9"), 1, 9);
            }
        }
    }

    @Test
    void questionInTwoPieces_isAnswered() throws IOException {
        try (RawHttp http = repeating()) {
            String question = question(10, 19);
            http.sendLines(question.substring(0, 30));
            http.sendLines(question.substring(30));
            assertRange(http.readAnswer(), 10, 19);
            assertRange(askUntilRepeated(http, "20-29"), 20, 29);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Connection: close", "Content-Length: 0", "Cookie: theme=dark"})
    void whatSaysMoreThanAQuestion_orKnowsASecret_isNotKept(String header) throws IOException {
        int before = repeated();
        for (int i = 0; i < 3; i++) {
            try (RawHttp http = new RawHttp()) {
                http.sendLines("GET /q/health/live HTTP/1.1\r\nHost: localhost\r\n\r\n");
                http.readAnswer();
                assertRange(ask(http, "0-9", header), 0, 9);
            }
        }
        try (RawHttp http = new RawHttp()) {
            for (int i = 0; i < 3 && !header.startsWith("Connection"); i++) {
                assertRange(ask(http, "0-9", header), 0, 9);
            }
        }
        assertThat(repeated()).isEqualTo(before);
    }

    @Test
    void everyAnswer_isCounted() throws IOException {
        try (RawHttp http = repeating()) {
            int hits = hits();
            ask(http, "0-9");
            ask(http, "0-9");
            assertThat(hits()).isEqualTo(hits + 2);
        }
    }

    private static int hits() {
        return given().get("/admin/cache/stats").jsonPath().getInt("hit_rate.hits");
    }

    @Test
    void removedRendition_isNotSent() throws IOException {
        String other = Music.add(Music.sample(Music.WAV), "repeated/removed.wav");
        Music.awaitHit(other, "low");
        String asked = Music.url(other) + "?quality=low";
        try (RawHttp http = new RawHttp()) {
            for (int i = 0; i < 3; i++) {
                assertThat(askFor(asked, http, "0-9").header("Cache-Status")).isEqualTo("quicksync; hit");
            }
            given().post("/admin/cache/clear?path=repeated/removed.wav").then().statusCode(200);
            assertThat(askFor(asked, http, "0-9").header("Cache-Status")).isEqualTo("quicksync; fwd=miss");
        }
    }

    @Test
    void shortenedOriginal_isNotSentInPart() throws IOException {
        String other = Music.add(Music.sample(Music.WAV), "repeated/shortened.wav");
        try (RawHttp http = new RawHttp()) {
            for (int i = 0; i < 3; i++) {
                assertThat(askFor(Music.url(other), http, "5000-6000").status()).isEqualTo(206);
            }
            try (FileChannel file = FileChannel.open(Music.root().resolve(other), StandardOpenOption.WRITE)) {
                file.truncate(1000);
            }
            Answer answer = askFor(Music.url(other), http, "5000-6000");
            assertThat(answer.complete()).isTrue();
            assertThat(answer.status()).isGreaterThanOrEqualTo(400);
        }
    }

    @Test
    void replacedOriginal_isNoticed() throws IOException {
        String other = Music.add(Music.sample(Music.FLAC), "repeated/replaced.flac");
        byte[] after = Files.readAllBytes(Music.sample(Music.MP3));
        Path file = Music.root().resolve("repeated/replaced.flac");
        try (RawHttp http = new RawHttp()) {
            String tag = "";
            for (int i = 0; i < 3; i++) {
                tag = askFor(Music.url(other), http, "0-99").header("ETag");
            }
            Music.place(Music.sample(Music.MP3), "repeated/replaced.flac");
            assertThat(file).hasSize(after.length);
            String before = tag;
            await().atMost(Music.SOON).untilAsserted(() -> {
                Answer answer = askFor(Music.url(other), http, "0-99");
                assertThat(answer.header("ETag")).isNotEqualTo(before);
                assertThat(answer.body()).isEqualTo(Arrays.copyOf(after, 100));
            });
        }
    }

    /** Its rendition is still open then, and as it was. */
    @Test
    void renditionOfAReplacedOriginal_isNotSent() throws IOException {
        String other = Music.add(Music.sample(Music.WAV), "repeated/remade.wav");
        Music.awaitHit(other, "low");
        String asked = Music.url(other) + "?quality=low";
        try (RawHttp http = new RawHttp()) {
            String tag = "";
            for (int i = 0; i < 3; i++) {
                tag = askFor(asked, http, "0-9").header("ETag");
            }
            Music.place(Music.sample(Music.FLAC), "repeated/remade.wav");
            String before = tag;
            await().atMost(Music.SOON)
                    .untilAsserted(() -> assertThat(askFor(asked, http, "0-9").header("ETag"))
                            .isNotEqualTo(before));
        }
    }

    @Test
    void originalThatIsWrittenOver_getsAnotherTag() throws IOException {
        String other = Music.add(Music.sample(Music.WAV), "repeated/written-over.wav");
        try (RawHttp http = new RawHttp()) {
            String tag = "";
            for (int i = 0; i < 3; i++) {
                tag = askFor(Music.url(other), http, "0-9").header("ETag");
            }
            try (FileChannel file = FileChannel.open(Music.root().resolve(other), StandardOpenOption.WRITE)) {
                file.write(ByteBuffer.wrap(new byte[] {1, 2, 3}), 1000);
            }
            String before = tag;
            await().atMost(Music.SOON).untilAsserted(() -> {
                Answer answer = askFor(Music.url(other), http, "1000-1002");
                assertThat(answer.header("ETag")).isNotEqualTo(before);
                assertThat(answer.body()).isEqualTo(new byte[] {1, 2, 3});
            });
        }
    }
}
