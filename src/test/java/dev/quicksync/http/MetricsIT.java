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
            given().urlEncodingEnabled(false)
                    .get(Music.url(Music.WAV) + "?quality=low")
                    .then()
                    .header("Cache-Status", "quicksync; hit");
            String metrics =
                    given().get("/q/metrics").then().statusCode(200).extract().asString();
            assertThat(metrics)
                    .contains("quicksync_library_tracks 6.0", "quicksync_cache_files 1.0")
                    .containsPattern("quicksync_cache_size_bytes [1-9]")
                    .contains("quicksync_cache_limit_bytes 1.073741824E10", "quicksync_cache_hit_ratio_target 0.8")
                    .containsPattern("quicksync_cache_requests_total\\{result=\"hit\",rung=\"low\"} [1-9]")
                    .containsPattern("quicksync_cache_requests_total\\{result=\"miss\",rung=\"low\"} [1-9]")
                    .containsPattern("quicksync_cache_served_bytes_total\\{rung=\"low\"} [1-9]")
                    .containsPattern("quicksync_cache_hit_ratio\\{window=\"hour\"} 0\\.")
                    .contains(
                            "quicksync_cache_evictions_total{reason=\"vanished\"} 0.0",
                            "quicksync_decisions_total{level=\"high\",source=\"client\"} 0.0",
                            "quicksync_transcode_failures_total{reason=\"ffmpeg\"} 0.0")
                    .containsPattern("quicksync_transcode_duration_seconds_count [1-9]")
                    .containsPattern("quicksync_transcode_speed_count [1-9]")
                    .containsPattern("quicksync_transcode_queue_wait_seconds_count [1-9]")
                    .contains(
                            "quicksync_transcodes{priority=\"listener\",state=\"active\"} 0.0",
                            "quicksync_transcodes{priority=\"background\",state=\"queued\"} 0.0");
        }
    }
}
