package dev.quicksync.precache;

import static dev.quicksync.fixture.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.quicksync.fixture.Audio;
import dev.quicksync.fixture.Music;
import dev.quicksync.fixture.MusicFolder;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made before anyone asks, with real ffmpeg. */
@QuarkusTest
@WithTestResource(
        value = MusicFolder.class,
        initArgs = {
            @ResourceArg(name = "quicksync.precache.on-upload", value = "true"),
            // however busy the machine of the tests is otherwise
            @ResourceArg(name = "quicksync.load.enabled", value = "false")
        })
class PrecacheTest {

    @BeforeEach
    void musicAndAnEmptyCache() {
        Music.awaitStatus(Music.FLAC, 200);
        await().until(Tasks::areOver);
        given().post("/admin/cache/clear").then().statusCode(200);
    }

    @Test
    void mixtape_isPreparedWhenItIsCreated_andTellsItsProgress() throws IOException {
        String slug = Tasks.mixtape("Fresh", Music.FLAC, Music.WAV, Music.MP3, Music.AAC);
        try (Followed followed = new Followed(slug)) {
            JsonPath last = followed.await("completed");
            assertThat(last.getString("step")).isEqualTo("transcoding");
            assertThat(last.getInt("current")).isEqualTo(6);
            assertThat(last.getInt("total")).isEqualTo(6);
            assertThat(last.getString("message")).isEqualTo("6 of 6 renditions are ready");
            assertThat(Tasks.task(last.getString("task_id")).getString("mixtape"))
                    .isEqualTo(slug);
        }
        for (String track : List.of(Music.FLAC, Music.WAV)) {
            for (String rung : List.of("high", "medium", "low")) {
                assertThat(Tasks.isThere(track, rung)).as(track + " " + rung).isTrue();
                given().urlEncodingEnabled(false)
                        .head(Music.url(track) + "?quality=" + rung)
                        .then()
                        .header("Cache-Status", equalTo("quicksync; hit"));
            }
        }
        assertThat(Music.cached()).hasSize(6);
    }

    @Test
    void track_isPreparedWhenItIsAdded() {
        String slug = Tasks.mixtape("Growing");
        given().contentType("application/json")
                .body("{\"tracks\": [\"" + Music.OGG + "\"]}")
                .post("/api/mixtapes/" + slug + "/tracks")
                .then()
                .statusCode(200);

        Tasks.awaitRenditions(Music.OGG, "high", "medium", "low");
    }

    @Test
    void request_preparesWhatItNames_andOnlyWhatIsMissing() {
        String slug = Tasks.mixtape("By hand", Music.FLAC);
        Tasks.awaitRenditions(Music.FLAC, "high", "medium", "low");
        given().contentType("application/json")
                .body("{\"mixtape\": \"" + slug + "\", \"qualities\": [\"ultra\", \"low\"]}")
                .post("/admin/precache?dry_run=true")
                .then()
                .statusCode(200)
                .body("renditions", equalTo(1))
                .body("left_out.cached", equalTo(1))
                .body("left_out.no_room", equalTo(0));
        assertThat(Tasks.isThere(Music.FLAC, "ultra")).isFalse();

        String id = Tasks.started("{\"mixtape\": \"" + slug + "\", \"qualities\": [\"ultra\", \"low\"]}");
        JsonPath task = Tasks.await(id, "completed");
        assertThat(task.getInt("made")).isEqualTo(1);
        assertThat(task.getString("kind")).isEqualTo("manual");
        assertThat(task.getList("qualities")).isEqualTo(List.of("low", "ultra"));
        assertThat(Tasks.isThere(Music.FLAC, "ultra")).isTrue();
    }

    @Test
    void requestWithoutABody_preparesEveryMixtape() {
        Tasks.mixtape("One of all", Music.WAV);
        Tasks.awaitRenditions(Music.WAV, "high", "medium", "low");
        given().post("/admin/cache/clear").then().statusCode(200);
        String location =
                given().post("/admin/precache").then().statusCode(202).extract().header("Location");
        Tasks.await(location.substring(location.lastIndexOf('/') + 1), "completed");

        for (String rung : List.of("high", "medium", "low")) {
            assertThat(Tasks.isThere(Music.WAV, rung)).isTrue();
        }
    }

    @Test
    void nextTwoTracks_arePreparedAtTheListenersRung_whileOnePlays() {
        String slug = Tasks.mixtape("Row", Music.OGG, Music.FLAC, Music.MP3, Music.WAV);
        Tasks.awaitRenditions(Music.WAV, "high", "medium", "low");
        Tasks.awaitRenditions(Music.FLAC, "high", "medium", "low");
        given().get(Music.url(Music.OGG) + "?quality=saver").then().statusCode(200);

        Tasks.awaitRenditions(Music.FLAC, "saver");
        assertThat(Tasks.isThere(Music.WAV, "saver")).isFalse(); // the third one
        assertThat(slug).isNotEmpty();
    }

    /** Whoever lets the server choose gets MP3 encoded too where the music is above the rung. */
    @Test
    void lossyTrack_isPreparedAtTheRungsBelowItsOwn_alsoWhileThePreviousOnePlays() throws IOException {
        Path loud = Audio.noise(Music.outside().resolve("loud.mp3"), 4, "-b:a", "256k");
        String path = Music.add(loud, "loud.mp3");
        String first = Music.add(Audio.noise(Music.outside().resolve("first.flac"), 2), "first.flac");
        awaitBitrate(path, 256);
        Tasks.mixtape("Loud", first, path, Music.WAV);
        Tasks.awaitRenditions(path, "medium", "low");
        Tasks.awaitRenditions(Music.WAV, "high", "medium", "low");
        assertThat(Tasks.isThere(path, "high")).isFalse();

        given().header("X-Device-Id", "naming")
                .get(Music.url(first) + "?quality=saver")
                .then()
                .statusCode(200);
        Tasks.awaitRenditions(Music.WAV, "saver");
        assertThat(Tasks.isThere(path, "saver")).isFalse(); // who names a quality gets MP3 as it is

        given().header("X-Device-Id", "saving")
                .contentType("application/json")
                .body("{\"mode\": \"low\"}")
                .post("/api/audio/quick-sync/preferences/?scope=device")
                .then()
                .statusCode(200);
        given().header("X-Device-Id", "saving")
                .get(Music.url(first) + "?quality=auto")
                .then()
                .header("X-Quality", "saver");
        Tasks.awaitRenditions(path, "saver");
    }

    private static void awaitBitrate(String path, int kbps) {
        await("the bitrate of " + path)
                .until(() -> given().queryParam("q", path)
                        .get("/api/library/tracks")
                        .jsonPath()
                        .getList("tracks.bitrate")
                        .contains(kbps));
    }

    @Test
    void brokenTrack_failsWithItsReason_andTheOthersAreMade() throws IOException {
        Music.add(java.nio.file.Files.writeString(Music.outside().resolve("noise.txt"), "no audio"), "broken.flac");
        String slug = Tasks.mixtape("Broken", "broken.flac", Music.FLAC);
        Tasks.awaitRenditions(Music.FLAC, "high", "medium", "low");
        try (Followed followed = new Followed(slug)) {
            assertThat(followed.await("completed").getString("message"))
                    .isEqualTo("3 of 6 renditions are ready, 3 failed");
        }
        JsonPath failed = Tasks.jobs("?state=failed&limit=1000");
        List<String> reasons = failed.getList("jobs.findAll { it.path == 'broken.flac' }.reason");
        assertThat(reasons)
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(reason -> assertThat(reason)
                        .isNotBlank()
                        .doesNotContain(Music.root().toString()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]                        | 400 | must be a JSON object",
                "{                         | 400 | must be a JSON object",
                "{\"mix\": \"a\"}          | 400 | mix: there is no such field",
                "{\"mixtape\": 1}          | 400 | mixtape: must be a text",
                "{\"mixtape\": \"none\"}   | 422 | mixtape: there is no \"none\"",
                "{\"qualities\": \"high\"} | 400 | qualities: must be a list",
                "{\"qualities\": []}       | 400 | qualities: must be a list",
                "{\"qualities\": [\"x\"]}  | 400 | there is no \"x\"; there are saver, low, medium, high, ultra",
            })
    void request_thatWontDo_saysWhy(String body, int status, String detail) {
        Tasks.precache(body)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("detail", containsString(detail));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?state=lost", "?state=", "?limit=0", "?limit=1001", "?limit=x", "?limit="})
    void listOfNonsense_isABadRequest(String query) {
        given().get("/admin/jobs" + query).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void dryRun_isTrueOrFalse() {
        given().post("/admin/precache?dry_run=yes").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "t1.5", "t1.x"})
    void unknownTaskOrJob_isNotFound(String id) {
        given().delete("/admin/jobs/" + id).then().statusCode(404).contentType("application/problem+json");
        given().get("/admin/jobs/" + id).then().statusCode(404);
    }

    @Test
    void taskThatIsOver_canBeForgotten() {
        String id = Tasks.started("{\"qualities\": [\"saver\"]}");
        Tasks.await(id, "completed");
        given().delete("/admin/jobs/" + id).then().statusCode(204);
        given().get("/admin/jobs/" + id).then().statusCode(404);
        given().delete("/admin/jobs/" + id).then().statusCode(404);
    }
}
