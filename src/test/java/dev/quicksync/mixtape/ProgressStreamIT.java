package dev.quicksync.mixtape;

import static dev.quicksync.fixture.Patience.await;
import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same against the packaged server. */
@QuarkusIntegrationTest
@Tag("repeated")
class ProgressStreamIT extends ProgressStreamTest {

    /** Within the build, the servers of all tests share one registry, which knows the first server's subscribers only. */
    @Test
    void subscribers_areCounted() throws IOException {
        await().until(() -> subscribers() == 0);
        try (EventReader reader = new EventReader(Tapes.made("Counted"))) {
            reader.next();
            await().until(() -> subscribers() == 1);
        }
        await().until(() -> subscribers() == 0);
    }

    private static double subscribers() {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("quicksync_mixtape_progress_subscribers"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}
