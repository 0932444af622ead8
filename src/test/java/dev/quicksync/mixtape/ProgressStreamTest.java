package dev.quicksync.mixtape;

import static dev.quicksync.fixture.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

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

    private static final int PLACES = 20;

    /** Takes every place there is, which nobody can while one counts that has gone. */
    private static List<EventReader> takeAllPlaces(String address) {
        List<EventReader> readers = new ArrayList<>();
        await().untilAsserted(() -> {
            while (readers.size() < PLACES) {
                EventReader reader = new EventReader(address);
                if (!reader.head().startsWith("HTTP/1.1 200")) {
                    reader.close();
                }
                assertThat(reader.head()).startsWith("HTTP/1.1 200");
                readers.add(reader);
            }
        });
        return readers;
    }

    private static void leave(List<EventReader> readers) throws IOException {
        for (EventReader reader : readers) {
            reader.close();
        }
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
        for (int i = 0; i < 2 * PLACES; i++) {
            given().get("/api/mixtapes/nowhere/progress").then().statusCode(404);
        }
        leave(takeAllPlaces(Tapes.made("Known")));
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
    }

    @Test
    void subscriberThatLeaves_makesRoomForAnother() throws IOException {
        String address = Tapes.made("Comes and goes");
        for (int round = 0; round < 3; round++) {
            leave(takeAllPlaces(address));
        }
        for (int i = 0; i < 2 * PLACES; i++) {
            given().head(address + "/progress")
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "no-store")
                    .contentType("text/event-stream");
        }
        leave(takeAllPlaces(address));
    }

    @Test
    void moreSubscribersThanThereMayBe_areToldToComeBack() throws IOException {
        String address = Tapes.made("Crowd");
        List<EventReader> readers = takeAllPlaces(address);
        given().get(address + "/progress")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "30");
        leave(readers);
    }
}
