package dev.quicksync.mixtape;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.quicksync.fixture.MusicFolder;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code /api/mixtapes/{slug}/progress} while nothing is done for the mixtape. */
@QuarkusTest
@WithTestResource(
        value = MusicFolder.class,
        initArgs = {
            @ResourceArg(name = "quicksync.mixtapes.heartbeat", value = "100ms"),
            @ResourceArg(name = "quicksync.mixtapes.progress-subscribers", value = "20")
        })
class ProgressStreamTest {

    static double subscribers() {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("quicksync_mixtape_progress_subscribers"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    @Test
    void stream_beginsAtOnce_andIsKeptAlive() throws IOException {
        try (EventReader reader = new EventReader(Tapes.made("Quiet"))) {
            assertThat(reader.head())
                    .startsWith("HTTP/1.1 200")
                    .containsIgnoringCase("content-type: text/event-stream")
                    .containsIgnoringCase("cache-control: no-store")
                    .containsIgnoringCase("x-accel-buffering: no");
            for (int i = 0; i < 5; i++) {
                assertThat(reader.next()).hasSize(1).first().asString().startsWith(":");
            }
        }
    }

    @Test
    void unknownMixtape_isNotFound() throws IOException {
        try (EventReader reader = new EventReader("/api/mixtapes/nowhere")) {
            assertThat(reader.head()).startsWith("HTTP/1.1 404").containsIgnoringCase("application/problem+json");
        }
        await().until(() -> subscribers() == 0);
    }

    @Test
    void removal_endsTheStream_withALastEvent() throws IOException {
        String address = Tapes.made("Ends here");
        try (EventReader one = new EventReader(address);
                EventReader two = new EventReader(address)) {
            Tapes.remove(address).then().statusCode(200);
            for (EventReader reader : List.of(one, two)) {
                assertThat(reader.nextEvent()).containsExactly("event:removed", "data:{\"slug\":\"ends-here\"}");
                assertThat(reader.next()).isEmpty();
            }
        }
        await().until(() -> subscribers() == 0);
    }

    @Test
    void subscriberThatLeaves_isForgotten() throws IOException {
        String address = Tapes.made("Comes and goes");
        for (int round = 0; round < 3; round++) {
            List<EventReader> readers = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                readers.add(new EventReader(address));
            }
            assertThat(subscribers()).isEqualTo(10);
            for (EventReader reader : readers) {
                reader.close();
            }
            await().until(() -> subscribers() == 0);
        }
        given().head(address + "/progress");
        await().until(() -> subscribers() == 0);
    }

    @Test
    void moreSubscribersThanThereMayBe_areToldToComeBack() throws IOException {
        String address = Tapes.made("Crowd");
        List<EventReader> readers = new ArrayList<>();
        try {
            for (int i = 0; i < 20; i++) {
                readers.add(new EventReader(address));
            }
            given().get(address + "/progress")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "30");
        } finally {
            for (EventReader reader : readers) {
                reader.close();
            }
        }
        await().until(() -> subscribers() == 0);
        try (EventReader reader = new EventReader(address)) {
            assertThat(reader.head()).startsWith("HTTP/1.1 200");
        }
        await().until(() -> subscribers() == 0);
    }
}
