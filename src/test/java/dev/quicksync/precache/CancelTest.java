package dev.quicksync.precache;

import static dev.quicksync.fixture.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.quicksync.fixture.FakeFfmpeg;
import dev.quicksync.fixture.FaultyServer;
import dev.quicksync.fixture.LoadOff;
import dev.quicksync.fixture.Music;
import dev.quicksync.fixture.Processes;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tasks that are at work, with an ffmpeg that never ends. */
@QuarkusTest
@TestProfile(LoadOff.class)
@WithTestResource(value = FaultyServer.class, initArgs = @ResourceArg(name = FaultyServer.TIME_LIMIT, value = "10m"))
class CancelTest {

    @BeforeEach
    void hang() {
        // Reading tags takes ffmpeg, too; one that hung would hang for ever.
        await().until(() -> {
            JsonPath scan = given().get("/admin/library/scan").jsonPath();
            return scan.get("finished") != null && scan.getInt("tags_to_read") == 0;
        });
        Music.awaitStatus(Music.FLAC, 200);
        FakeFfmpeg.mode(FakeFfmpeg.Mode.HANG);
    }

    @AfterEach
    void endAll() {
        List<String> ids = Tasks.jobs("").getList("tasks.id");
        ids.forEach(id -> given().delete("/admin/jobs/" + id));
        FakeFfmpeg.mode(FakeFfmpeg.Mode.WORK);
    }

    private static String started(String title) {
        String slug = Tasks.mixtape(title, Music.FLAC, Music.WAV);
        String id = Tasks.started("{\"mixtape\": \"" + slug + "\", \"qualities\": [\"low\", \"high\"]}");
        await().until(() -> Tasks.task(id).getInt("running") == 2);
        return id;
    }

    @Test
    void taskAtWork_isListedWithItsJobs() {
        String id = started("Listed");
        JsonPath all = Tasks.jobs("");
        assertThat(all.getInt("counts.running")).isEqualTo(2);
        assertThat(all.getInt("counts.queued")).isEqualTo(2);
        assertThat(all.getList("jobs.state", String.class)).containsExactly("running", "running", "queued", "queued");
        assertThat(all.getList("jobs.quality", String.class)).containsExactly("high", "high", "low", "low");
        assertThat(all.getList("jobs.task_id", String.class)).containsOnly(id);
        assertThat(Tasks.jobs("?state=queued&limit=1").getList("jobs")).hasSize(1);
        assertThat(Tasks.task(id).getInt("plan.renditions")).isEqualTo(4);
        assertThat(Tasks.task(id).getLong("plan.bytes")).isPositive();
    }

    @Test
    void sameRequestAgain_isTheSameTask() {
        String id = started("Again");
        Tasks.precache("{\"mixtape\": \"again\", \"qualities\": [\"high\", \"low\"]}")
                .then()
                .statusCode(200)
                .body("id", equalTo(id));
    }

    @Test
    void cancelledTask_endsItsFfmpegs_andLeavesNothing() throws IOException {
        String id = started("Cancelled");
        try (Followed followed = new Followed("cancelled")) {
            given().delete("/admin/jobs/" + id).then().statusCode(204);
            assertThat(followed.await("failed").getString("message")).isEqualTo("cancelled by an admin");
        }
        assertThat(Tasks.task(id).getString("state")).isEqualTo("cancelled");
        assertThat(Tasks.task(id).getInt("cancelled")).isEqualTo(4);
        await().until(() -> Processes.withArgument("file:" + Music.cache()).isEmpty()
                && Music.cached().isEmpty());
    }

    @Test
    void cancelledJob_isLeftOut_andTheNextOneStarts() {
        String id = started("Part");
        List<String> jobs = Tasks.jobs("").getList("jobs.id");
        given().delete("/admin/jobs/" + jobs.get(0)).then().statusCode(204);
        given().delete("/admin/jobs/" + jobs.get(3)).then().statusCode(204);

        await().until(() -> Tasks.task(id).getInt("running") == 2);
        assertThat(Tasks.jobs("?state=running").getList("jobs.id", String.class))
                .containsExactly(jobs.get(1), jobs.get(2));
        assertThat(Tasks.task(id).getInt("cancelled")).isEqualTo(2);
        given().delete("/admin/jobs/" + jobs.get(0)).then().statusCode(404);
    }
}
