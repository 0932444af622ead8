package dev.quicksync.playback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quicksync.fixture.Listener;
import dev.quicksync.fixture.Music;
import dev.quicksync.fixture.MusicFolder;
import dev.quicksync.fixture.SlowListener;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a listener's own transfers say of its path, with real sockets. */
@QuarkusTest
@WithTestResource(
        value = MusicFolder.class,
        initArgs = {
            @ResourceArg(name = "quicksync.load.enabled", value = "false"),
            @ResourceArg(name = "quicksync.network.test-urls", value = "")
        })
class ObservedTest {

    /** More than the kernel keeps for both ends, which is what the server can't see. */
    private static final int LARGE = 16_000_000;

    private static String large(String path) throws IOException {
        byte[] noise = new byte[LARGE];
        new Random(1).nextBytes(noise);
        Path file = Files.createTempFile(Music.outside(), "large", ".wav");
        return Music.add(Files.write(file, noise), path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/play/", "/download/"})
    void transfer_toASlowListener_tellsItsSpeed(String use) throws IOException {
        Listener listener = new Listener();
        String track = large("observed" + use + "large.wav");
        String target = Music.url(track).replaceFirst("^/play/", use);

        assertThat(SlowListener.take(target, 40, "X-Device-Id: " + listener.device()))
                .isGreaterThan(LARGE);

        JsonPath status = listener.status();
        assertThat(status.getString("status.network.source")).isEqualTo("observed");
        // The line of a busy test machine is slower than it was meant to be, never faster.
        assertThat(status.getDouble("status.network.speed_mbps")).isBetween(10.0, 48.0);
        assertThat(new Listener().status().getString("status.network.source")).isEqualTo("fallback");
    }

    @Test
    void transfer_thatIsShort_tellsNothing() {
        Listener listener = new Listener();
        listener.given()
                .header("Range", "bytes=0-99999")
                .get(Music.url(Music.FLAC))
                .then()
                .statusCode(206);

        assertThat(listener.status().getString("status.network.source")).isEqualTo("fallback");
    }
}
