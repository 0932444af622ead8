package dev.quicksync.quality;

import static dev.quicksync.fixture.Listener.QUICK_SYNC;
import static dev.quicksync.fixture.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.quicksync.fixture.Listener;
import dev.quicksync.fixture.MovableClock;
import dev.quicksync.fixture.Music;
import dev.quicksync.fixture.MusicFolder;
import dev.quicksync.load.ControlledLoad;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The endpoints with the clock, the server's load and its network in the test's hands. */
@QuarkusTest
@TestProfile(DecisionTest.InOurHands.class)
@WithTestResource(MusicFolder.class)
class DecisionTest {

    /** Replaces what a decision depends on. */
    public static final class InOurHands implements QuarkusTestProfile {

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(MovableClock.class, ControlledLoad.class);
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quicksync.network.test-urls", "");
        }
    }

    @Inject
    MovableClock clock;

    @Inject
    ControlledLoad load;

    @BeforeEach
    void calm() {
        serverIs(50, 60);
    }

    /** Has the server measured anew. */
    private void serverIs(double cpu, double memory) {
        load.set(cpu, memory);
        new Listener().given().post(QUICK_SYNC + "test/").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        // cpu, memory, level at 2 Mbps, system
        "80,   85,   high,   moderate_load",
        "80.1, 60,   medium, high_load",
        "50,   85.1, medium, high_load",
        "50,   70,   high,   low_load",
        "50.1, 70,   high,   moderate_load",
        "50,   70.1, high,   moderate_load",
        "30,   49.9, high,   low_load",
        "29.9, 49.9, ultra,  low_load",
        "29.9, 50,   high,   low_load",
    })
    void load_movesTheLevel(double cpu, double memory, String level, String system) {
        serverIs(cpu, memory);

        JsonPath answer = new Listener().reports(2).status();

        assertThat(answer.getString("status.quality.level")).isEqualTo(level);
        assertThat(answer.getString("status.system.status")).isEqualTo(system);
        assertThat(answer.getDouble("status.system.cpu_percent")).isEqualTo(cpu);
        assertThat(answer.getDouble("status.system.memory_percent")).isEqualTo(memory);
        assertThat(answer.getLong("status.system.memory_available_mb")).isEqualTo(4096);
        assertThat(answer.getDouble("status.system.disk_percent")).isEqualTo(12.5);
        assertThat(answer.<Object>get("status.system.estimated")).isNull();
    }

    @Test
    void load_movesNothing_whereThePreferencesForbidIt() {
        Listener listener = new Listener().reports(2).prefers("{\"adapt_to_system\":false,\"prefer_quality\":false}");
        serverIs(95, 95);
        assertThat(listener.status().getString("status.quality.level")).isEqualTo("high");
        serverIs(5, 5);
        assertThat(listener.status().getString("status.quality.level")).isEqualTo("high");
        assertThat(listener.status().getList("status.quality.reasons")).isEqualTo(List.of("speed>=2"));
    }

    @Test
    void load_thatCantBeMeasured_isEstimated_andHealthSaysSo() {
        load.breakDown();
        new Listener()
                .given()
                .post(QUICK_SYNC + "test/")
                .then()
                .statusCode(200)
                .body("system_resources.cpu_percent", equalTo(50.0f))
                .body("system_resources.memory_percent", equalTo(50.0f))
                .body("status.system.estimated", equalTo(true));
        await().untilAsserted(() -> given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'system load' }.status", equalTo("UP"))
                .body("checks.find { it.name == 'system load' }.data.estimated", equalTo(true)));
    }

    @Test
    void evidence_growsStale_afterFiveMinutes() {
        Listener listener = new Listener().reports(0.5);
        clock.advance(Duration.ofMinutes(5).minusSeconds(1));
        assertThat(listener.status().getString("status.network.source")).isEqualTo("client");
        clock.advance(Duration.ofSeconds(2));
        listener.given()
                .header("Downlink", "1.4")
                .get(QUICK_SYNC + "status/")
                .then()
                .body("status.network.source", equalTo("hint"))
                .body("status.quality.level", equalTo("medium"));
    }

    @Test
    void speedTest_isAllowedAgain_afterTenSeconds() {
        Listener listener = new Listener();
        listener.given().post(QUICK_SYNC + "test/").then().statusCode(200);
        listener.given().post(QUICK_SYNC + "test/").then().statusCode(429).header("Retry-After", "10");
        clock.advance(Duration.ofSeconds(7));
        listener.given().post(QUICK_SYNC + "test/").then().statusCode(429).header("Retry-After", "3");
        clock.advance(Duration.ofSeconds(3));
        listener.given().post(QUICK_SYNC + "test/").then().statusCode(200);
    }

    @Test
    void autoDecision_holdsUntilTenMinutesPassWithoutARequest() {
        Listener listener = new Listener().reports(9);
        String track = Music.url(Music.FLAC) + "?quality=auto";
        for (int i = 0; i < 4; i++) {
            listener.given().head(track).then().header("X-Quality", "ultra");
            clock.advance(Duration.ofMinutes(10).minusSeconds(1));
            listener.reports(0.4);
        }
        listener.given().head(track).then().header("X-Quality", "ultra");
        clock.advance(Duration.ofMinutes(10).plusSeconds(1));
        listener.reports(0.4).given().head(track).then().header("X-Quality", "saver");
    }
}
