package dev.quicksync.playback;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.nullValue;

import dev.quicksync.fixture.Audio;
import dev.quicksync.fixture.DownscaleLossy;
import dev.quicksync.fixture.Music;
import dev.quicksync.fixture.MusicFolder;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code PLAY_DOWNSCALE_LOSSY=true}, and sources that do not say how long they are. */
@QuarkusTest
@TestProfile(DownscaleLossy.class)
@WithTestResource(MusicFolder.class)
class DownscaleTest {

    private static Response get(String path, String quality) {
        return given().urlEncodingEnabled(false).get(Music.url(path) + "?quality=" + quality);
    }

    @Test
    void lossyTrack_aboveTheRung_isEncoded_andBelowItPassesThrough() throws IOException {
        get(Music.MP3, "low").then().header("X-Quality", "original").header("Cache-Status", "quicksync; fwd=bypass");
        Response first = get(Music.MP3, "saver");
        first.then().statusCode(200).header("X-Quality", "saver").header("Cache-Status", "quicksync; fwd=miss");
        Music.awaitHit(Music.MP3, "saver");
        assertThat(Audio.seconds(Music.cache().resolve("Clockwork/Loops/Loop #1_saver.mp3")))
                .isCloseTo(8, within(0.1));
    }

    @Test
    void sourceWithoutADuration_isStreamedWithoutALength_andKept() throws IOException {
        Path loud = Audio.noise(Music.outside().resolve("loud.aac"), 30, "-c:a", "aac", "-b:a", "256k", "-f", "adts");
        String path = Music.add(loud, "loud.aac");
        Response first = get(path, "low");
        first.then()
                .statusCode(200)
                .header("X-Quality", "low")
                .header("Content-Length", nullValue())
                .header("Accept-Ranges", "none");
        Music.awaitHit(path, "low");
        Path kept = Music.cache().resolve("loud_low.mp3");
        assertThat(Audio.seconds(kept)).isCloseTo(30, within(0.15));
        assertThat((long) first.asByteArray().length).isEqualTo(Files.size(kept));
        assertThat(given().urlEncodingEnabled(false)
                        .header("Range", "bytes=0-99")
                        .get(Music.url(path) + "?quality=low")
                        .statusCode())
                .isEqualTo(206);
    }
}
