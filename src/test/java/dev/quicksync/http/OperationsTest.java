package dev.quicksync.http;

import static dev.quicksync.fixture.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dev.quicksync.fixture.Music;
import dev.quicksync.fixture.MusicFolder;
import dev.quicksync.fixture.RawHttp;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators and their tools ask for. */
@QuarkusTest
@WithTestResource(MusicFolder.class)
class OperationsTest {

    @Test
    void health_tellsWhatItLookedAt() {
        Music.awaitStatus(Music.FLAC, 200);
        await().untilAsserted(() -> given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.name", hasItems("ffmpeg", "music root", "cache", "system load")));
        given().get("/q/health/started")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.name", hasItems("first scan", "cache read"));
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void metrics_haveOneRowForAllTracks_whateverIsAskedFor() throws IOException {
        Music.awaitStatus(Music.FLAC, 200);
        long before = rows(given().get("/q/metrics").asString()); // of other tests
        for (int i = 0; i < 200; i++) {
            given().get("/play/nothing-" + i + ".flac").then().statusCode(404);
            given().get("/nothing-" + i).then().statusCode(404);
            RawHttp.get("/%zznothing-" + i);
            given().request("NOTHING-" + i, "/play/x").then().statusCode(405);
        }
        String metrics = given().get("/q/metrics").asString();
        assertThat(metrics).contains("uri=\"/play/{path}\"", "uri=\"OTHER\"").doesNotContainIgnoringCase("nothing-");
        assertThat(rows(metrics)).isLessThan(before + 10);
    }

    private static long rows(String metrics) {
        return metrics.lines()
                .filter(line -> line.startsWith("http_server_requests_seconds_count"))
                .count();
    }

    @Test
    void apiIsDescribed_andCanBeTriedOut() {
        given().get("/q/openapi").then().statusCode(200).body(containsString("/admin/cache/stats"));
        given().get("/q/swagger-ui/").then().statusCode(200).body(containsString("swagger-ui"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%zz", "/%", "/q/%c", "/admin/%%", "/q/openapi?%zz"})
    void malformedTarget_isAProblem(String target) throws IOException {
        RawHttp.Answer answer = RawHttp.get(target);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.head()).contains("application/problem+json");
        assertThat(answer.text()).contains("\"title\":\"Bad Request\"");
    }
}
