package dev.quicksync.load;

import static dev.quicksync.fixture.Patience.await;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;

import dev.quicksync.fixture.LoadOff;
import dev.quicksync.fixture.MusicFolder;
import dev.quicksync.fixture.ServerLog;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** A server that may not look at its machine assumes that it is half busy, and says so. */
@QuarkusTest
@TestProfile(LoadOff.class)
@WithTestResource(MusicFolder.class)
class LoadOffTest {

    private static final String CHECK = "checks.find { it.name == 'system load' }";

    @Test
    void health_isUp_andTellsThatTheLoadIsAssumed() {
        await().untilAsserted(() -> given().get("/q/health/ready")
                .then()
                .body(CHECK + ".status", equalTo("UP"))
                .body(CHECK + ".data.estimated", equalTo(true))
                .body(CHECK + ".data.reason", containsString("switched off"))
                .body(CHECK + ".data.cpuPercent", equalTo(50))
                .body(CHECK + ".data.memoryPercent", equalTo(50))
                .body(CHECK + ".data.memoryAvailableMb", nullValue())
                .body(CHECK + ".data.diskPercent", greaterThanOrEqualTo(0)));
        ServerLog.awaitLine("WARN", "The load of the server can't be measured", "quicksync.load.enabled");
    }
}
