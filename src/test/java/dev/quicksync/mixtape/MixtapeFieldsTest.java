package dev.quicksync.mixtape;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.quicksync.fixture.Music;
import dev.quicksync.fixture.MusicFolder;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What mixtapes can't be like. */
@QuarkusTest
@WithTestResource(MusicFolder.class)
class MixtapeFieldsTest {

    @BeforeEach
    void awaitTheMusic() {
        Music.awaitStatus(Music.FLAC, 200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                         | title: is missing",
                "{\"title\":null}                           | title: must be a text",
                "{\"title\":5}                              | title: must be a text",
                "{\"title\":\"\"}                           | title: 1 to 200 characters",
                "{\"title\":\" \\t \"}                      | title: 1 to 200 characters",
                "{\"title\":\"a\\nb\"}                      | title: no line breaks",
                "{\"title\":\"a\\u0000b\"}                  | title: no line breaks",
                "{\"title\":\"a\\u2028b\"}                  | title: no line breaks",
                "{\"title\":\"a\\ud83db\"}                  | title: no line breaks",
                "{\"title\":\"a\",\"description\":[]}       | description: must be a text",
                "{\"title\":\"a\",\"description\":\"\\u0007\"} | description: no control characters",
                "{\"title\":\"a\",\"liner_notes\":\"\\u0000\"} | liner_notes: no control characters",
                "{\"title\":\"a\",\"liner_notes\":\"a\\rb\"} | liner_notes: no control characters",
                "{\"title\":\"a\",\"notes\":\"\"}           | notes: there is no such field",
                "{\"title\":\"a\",\"a\\u0000\\n\":\"\"}     | there is no such field",
                "{\"title\":\"a\",\"title\":\"b\"}          | JSON object",
                "{\"title\":\"a\",\"tracks\":\"x\"}         | tracks: must be a list",
                "{\"title\":\"a\",\"tracks\":{}}            | tracks: must be a list",
                "{\"title\":\"a\",\"tracks\":[5]}           | tracks: must be a text",
                "{\"title\":\"a\",\"tracks\":[null]}        | tracks: must be a text",
                "{\"title\":\"a\",\"tracks\":[{}]}          | tracks: a track has no path",
                "{\"title\":\"a\",\"tracks\":[{\"pfad\":1}]} | pfad: there is no such field",
                "[]                                         | JSON object",
                "{\"title\":                                | JSON object",
                "{\"title\":\"a\"} {}                       | JSON object",
                "nonsense                                   | JSON object",
            })
    void malformedMixtape_isRefused_andTheFieldNamed(String body, String detail) {
        Tapes.json()
                .body(body)
                .post("/api/mixtapes")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString(detail));
    }

    @Test
    void emptyBody_isRefused() {
        Tapes.json().post("/api/mixtapes").then().statusCode(400);
    }

    @Test
    void texts_mayBeAsLongAsTheyMayBe() {
        String slug = Tapes.json()
                .body(Map.of(
                        "title", "🎵".repeat(200),
                        "description", "ü".repeat(2_000),
                        "liner_notes", "夜".repeat(100_000)))
                .post("/api/mixtapes")
                .then()
                .statusCode(201)
                .body("liner_notes", equalTo("夜".repeat(100_000)))
                .extract()
                .path("slug");
        assertThat(slug).startsWith("mixtape");
        for (Map<String, String> tooLong : List.of(
                Map.of("title", "x".repeat(201)),
                Map.of("title", "x", "description", "x".repeat(2_001)),
                Map.of("title", "x", "liner_notes", "x".repeat(100_001)))) {
            Tapes.json().body(tooLong).post("/api/mixtapes").then().statusCode(400);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                       | one of them must be there",
                "{\"title\":null}         | title: must be a text",
                "{\"slug\":\"other\"}     | slug: there is no such field",
                "{\"tracks\":[]}          | tracks: there is no such field",
                "{\"title\":\"\"}         | title: 1 to 200 characters",
            })
    void malformedChange_isRefused(String body, String detail) {
        String address = Tapes.made("Stays");
        Tapes.json()
                .header("If-Match", "*")
                .body(body)
                .patch(address)
                .then()
                .statusCode(400)
                .body("detail", containsString(detail));
        Tapes.get(address).then().body("version", equalTo(1));
    }

    @Test
    void unknownTracks_areNamed_andNothingIsMade() {
        Tapes.create("Never made", Music.FLAC, "no/such.flac", "../out.flac", "/abs.flac", "a\nb", "no/such.flac")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body(
                        "detail",
                        equalTo(
                                "There are no such tracks: \"no/such.flac\", \"../out.flac\", \"/abs.flac\", \"a\uFFFDb\""));
        Tapes.get("/api/mixtapes/never-made").then().statusCode(404);
    }

    @Test
    void manyUnknownTracks_areNamedInPart() {
        String[] unknown = IntStream.range(0, 500)
                .mapToObj(i -> "no/" + i + "x".repeat(1_000))
                .toArray(String[]::new);
        String detail = Tapes.create("Never made", unknown)
                .then()
                .statusCode(422)
                .extract()
                .path("detail");
        assertThat(detail).hasSizeLessThan(3_000).endsWith("and 490 more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "/etc/passwd", "a/../b", "", "a\u0000b", "a\\..\\b"})
    void pathThatLeadsOut_isTakenInNoWay(String path) {
        Tapes.create("Never made", path).then().statusCode(422);
        Tapes.json()
                .body(Map.of("title", "Never made", "tracks", List.of(Map.of("path", path, "missing", true))))
                .post("/api/mixtapes")
                .then()
                .statusCode(422);
        String address = Tapes.made("Has none");
        Tapes.append(address, path).then().statusCode(422);
        assertThat(Tapes.paths(address)).isEmpty();
    }

    @Test
    void tracks_areAtMostAThousand() {
        List<String> thousand = Collections.nCopies(1_000, Music.MP3);
        Tapes.json()
                .body(Map.of("title", "Thousand", "tracks", thousand))
                .post("/api/mixtapes")
                .then()
                .statusCode(201)
                .body("tracks", hasSize(1_000));
        Tapes.append("/api/mixtapes/thousand", Music.MP3)
                .then()
                .statusCode(422)
                .body("detail", containsString("at most 1000"));
        given().get("/api/mixtapes/thousand").then().body("version", equalTo(1));
        Tapes.create("Too many", Collections.nCopies(1_001, Music.MP3).toArray(String[]::new))
                .then()
                .statusCode(422);
    }
}
