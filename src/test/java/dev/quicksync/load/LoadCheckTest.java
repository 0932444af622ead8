package dev.quicksync.load;

import static dev.quicksync.fixture.Patience.await;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;

import dev.quicksync.fixture.MusicFolder;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

/** A server measures its load without being asked to. */
@QuarkusTest
@WithTestResource(MusicFolder.class)
class LoadCheckTest {

    private static final String CHECK = "checks.find { it.name == 'system load' }";

    @Test
    void health_tellsTheLoad_soonAfterTheStart() {
        await().untilAsserted(() -> given().get("/q/health/ready")
                .then()
                .body(CHECK + ".status", equalTo("UP"))
                .body(CHECK + ".data.estimated", equalTo(false))
                .body(CHECK + ".data.reason", nullValue())
                .body(CHECK + ".data.cpuPercent", aPercentage())
                .body(CHECK + ".data.memoryPercent", aPercentage())
                .body(CHECK + ".data.diskPercent", aPercentage())
                .body(CHECK + ".data.memoryAvailableMb", greaterThan(0)));
    }

    private static Matcher<Integer> aPercentage() {
        return allOf(greaterThanOrEqualTo(0), lessThanOrEqualTo(100));
    }
}
