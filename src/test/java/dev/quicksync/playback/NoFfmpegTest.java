package dev.quicksync.playback;

import static dev.quicksync.fixture.Patience.await;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.quicksync.fixture.Music;
import dev.quicksync.fixture.MusicFolder;
import dev.quicksync.fixture.NoFfmpeg;
import dev.quicksync.fixture.ServerLog;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** Without ffmpeg there are originals, and a plain word about what is missing. */
@QuarkusTest
@TestProfile(NoFfmpeg.class)
@WithTestResource(MusicFolder.class)
class NoFfmpegTest {

    @Test
    void everyQuality_isTheOriginal() {
        given().urlEncodingEnabled(false)
                .get(Music.url(Music.FLAC) + "?quality=low")
                .then()
                .statusCode(200)
                .header("Content-Type", "audio/flac")
                .header("X-Quality", "original")
                .header("Cache-Status", "quicksync; fwd=miss");
    }

    @Test
    void readinessAndLog_sayWhatIsMissing() {
        await().untilAsserted(() -> given().get("/q/health/ready")
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'ffmpeg' }.status", equalTo("DOWN"))
                .body("checks.find { it.name == 'ffmpeg' }.data.missing", containsString("FFMPEG_PATH")));
        given().get("/q/health/live").then().statusCode(200);
        ServerLog.awaitLine("ERROR", "ffmpeg from FFMPEG_PATH does not run", "Only originals are served");
    }
}
