package dev.quicksync.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quicksync.fixture.Home;
import dev.quicksync.fixture.Music;
import dev.quicksync.fixture.ServerProcess;
import org.junit.jupiter.api.Test;

/** What the packaged server tells Prometheus. Not inside the build: there one registry outlives many servers, and keeps the first one's gauges. */
class MetricsIT {

    @Test
    void metrics_tellTheLibraryTheCacheAndFfmpeg() {
        Home.fresh();
        try (ServerProcess server = ServerProcess.start(Home.environment())) {
            Music.awaitHit(Music.WAV, "low");
            String metrics =
                    given().get("/q/metrics").then().statusCode(200).extract().asString();
            assertThat(metrics)
                    .contains("quicksync_library_tracks 6.0", "quicksync_cache_files 1.0")
                    .containsPattern("quicksync_cache_size_bytes [1-9]")
                    .contains(
                            "quicksync_transcodes{priority=\"listener\",state=\"active\"} 0.0",
                            "quicksync_transcodes{priority=\"background\",state=\"queued\"} 0.0");
        }
    }
}
