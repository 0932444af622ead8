package dev.quicksync.network;

import static dev.quicksync.fixture.Listener.QUICK_SYNC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quicksync.fixture.Listener;
import dev.quicksync.fixture.MusicFolder;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

/** The speed test and the status of a server that measures its network. */
@QuarkusTest
@WithTestResource(MusicFolder.class)
@WithTestResource(ShapedCdn.class)
class MeasuredNetworkTest {

    @Test
    void speedTest_measures_andTheStatusOfAStrangerFollows() {
        JsonPath test = new Listener()
                .given()
                .post(QUICK_SYNC + "test/")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        double mbps = test.getDouble("network_speed_mbps");
        assertThat(mbps).isBetween(0.85 * ShapedCdn.MBPS, 1.15 * ShapedCdn.MBPS);
        assertThat(test.getLong("first_byte_ms")).isNotNegative();
        assertThat(test.getString("recommended_quality")).isEqualTo("high");
        assertThat(test.getString("status.network.source")).isEqualTo("probe");

        JsonPath status = new Listener().status();
        assertThat(status.getDouble("status.network.speed_mbps")).isEqualTo(mbps);
        assertThat(status.getString("status.network.source")).isEqualTo("probe");
        assertThat(new Listener().reports(0.5).status().getString("status.network.source"))
                .isEqualTo("client");
    }
}
