package dev.quicksync.playback;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quicksync.fixture.Music;
import dev.quicksync.fixture.MusicFolder;
import dev.quicksync.library.TrackPlayed;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** That a track is played is said once for each playback. */
@QuarkusTest
@WithTestResource(MusicFolder.class)
class PlayedTest {

    @Inject
    Heard heard;

    /** Hears it, and then fails: that must cost nobody anything. */
    @ApplicationScoped
    static class Heard {

        private final List<String> played = new CopyOnWriteArrayList<>();

        void played(@Observes TrackPlayed event) {
            String path = event.track().path().value();
            played.add(path + " " + event.rung().orElse("original"));
            if (path.startsWith("played/")) { // of no other test
                throw new IllegalStateException("an observer that fails");
            }
        }

        List<String> of(String path) {
            return played.stream().filter(line -> line.startsWith(path)).toList();
        }
    }

    private static RequestSpecification as(String device) {
        return given().urlEncodingEnabled(false).header("X-Device-Id", device);
    }

    @Test
    void playback_isSaidOnce_howeverManyRequestsItIs() {
        String path = Music.add(Music.sample(Music.WAV), "played/once.wav");
        as("one").header("Range", "bytes=1000-").get(Music.url(path)).then().statusCode(206);
        assertThat(heard.of(path)).isEmpty();
        as("one").get(Music.url(path)).then().statusCode(200);
        as("one").header("Range", "bytes=0-").get(Music.url(path)).then().statusCode(206);
        as("one").header("Range", "bytes=5000-").get(Music.url(path)).then().statusCode(206);
        assertThat(heard.of(path)).containsExactly(path + " original");

        as("two").header("Range", "bytes=0-99").get(Music.url(path)).then().statusCode(206);

        assertThat(heard.of(path)).hasSize(2);
    }

    @Test
    void rungThatIsWished_isSaid_whateverIsServed() {
        String path = Music.add(Music.sample(Music.WAV), "played/rung.wav");
        as("one").get(Music.url(path) + "?quality=low").then().header("X-Quality", "original");

        assertThat(heard.of(path)).containsExactly(path + " low");
    }

    @Test
    void headsAndDownloads_areNoPlayback() {
        String path = Music.add(Music.sample(Music.WAV), "played/not.wav");
        as("one").head(Music.url(path)).then().statusCode(200);
        as("one").get("/download/" + path).then().statusCode(200);
        as("one").header("If-Match", "\"another\"").get(Music.url(path)).then().statusCode(412);

        assertThat(heard.of(path)).isEmpty();
    }
}
