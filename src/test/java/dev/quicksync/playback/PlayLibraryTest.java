package dev.quicksync.playback;

import static dev.quicksync.fixture.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quicksync.fixture.Audio;
import dev.quicksync.fixture.Music;
import dev.quicksync.fixture.MusicFolder;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What changes in the music folder shows soon, by itself. */
@QuarkusTest
@WithTestResource(MusicFolder.class)
class PlayLibraryTest {

    private static void shows(String path, int status) {
        await().atMost(Music.SOON)
                .untilAsserted(() -> assertThat(Music.status(path)).isEqualTo(status));
    }

    private static byte[] content(String path) {
        return given().urlEncodingEnabled(false).get(Music.url(path)).asByteArray();
    }

    @Test
    void file_addedReplacedAndRemoved_shows() throws IOException {
        String path = "changes/track.flac";
        Music.place(Music.sample(Music.FLAC), path);
        shows(path, 200);
        String tag = given().urlEncodingEnabled(false).head(Music.url(path)).header("ETag");
        Music.place(Music.sample(Music.WAV), path);
        await().atMost(Music.SOON)
                .untilAsserted(() -> assertThat(content(path)).isEqualTo(Files.readAllBytes(Music.sample(Music.WAV))));
        assertThat(given().urlEncodingEnabled(false).head(Music.url(path)).header("ETag"))
                .isNotEqualTo(tag);
        Files.delete(Music.root().resolve(path));
        shows(path, 404);
    }

    @Test
    void directory_movedInAwayAndSwapped_shows() throws IOException {
        Path staged = Files.createDirectories(Music.outside().resolve("staged/deep"));
        Files.copy(Music.sample(Music.OGG), staged.resolve("one.ogg"));
        Files.createDirectories(Music.root().resolve("moves"));
        Files.move(Music.outside().resolve("staged"), Music.root().resolve("moves/album"));
        shows("moves/album/deep/one.ogg", 200);

        Path other = Files.createDirectories(Music.root().resolve("moves/other/deep"));
        Files.copy(Music.sample(Music.OGG), other.resolve("two.ogg"));
        shows("moves/other/deep/two.ogg", 200);
        Files.move(Music.root().resolve("moves/album"), Music.root().resolve("moves/away"));
        Files.move(Music.root().resolve("moves/other"), Music.root().resolve("moves/album"));
        shows("moves/album/deep/two.ogg", 200);
        shows("moves/album/deep/one.ogg", 404);
        shows("moves/away/deep/one.ogg", 200);

        Files.copy(Music.sample(Music.OGG), Music.root().resolve("moves/album/deep/three.ogg"));
        shows("moves/album/deep/three.ogg", 200);

        Files.move(Music.root().resolve("moves/away"), Music.outside().resolve("gone"));
        shows("moves/away/deep/one.ogg", 404);
    }

    @Test
    void file_changedInPlaceToTheSameLength_isNeverSentUnderTheOldTag() throws IOException {
        String path = Music.add(Music.sample(Music.FLAC), "changes/in place.flac");
        String tag = given().urlEncodingEnabled(false).head(Music.url(path)).header("ETag");
        byte[] other = Files.readAllBytes(Music.sample(Music.FLAC));
        other[other.length - 1] ^= 1;
        Files.write(Music.root().resolve(path), other);
        var answer = given().urlEncodingEnabled(false).get(Music.url(path));
        assertThat(answer.statusCode()).isIn(200, 503);
        assertThat(answer.header("ETag")).isNotEqualTo(tag);
        await().atMost(Music.SOON).untilAsserted(() -> assertThat(content(path)).isEqualTo(other));
    }

    @Test
    void link_whoseTargetChanges_shows() throws IOException {
        Music.add(Music.sample(Music.FLAC), "targets/target.flac");
        Files.createDirectories(Music.root().resolve("links"));
        Files.createSymbolicLink(Music.root().resolve("links/link.flac"), Path.of("../targets/target.flac"));
        shows("links/link.flac", 200);
        Music.place(Music.sample(Music.WAV), "targets/target.flac");
        await().atMost(Music.SOON)
                .untilAsserted(() ->
                        assertThat(content("links/link.flac")).isEqualTo(Files.readAllBytes(Music.sample(Music.WAV))));
    }

    @Test
    void renditions_ofAReplacedTrack_areStaleAtOnce() throws IOException {
        String path = Music.add(Music.sample(Music.FLAC), "stale/track.flac");
        Music.awaitHit(path, "low");
        Path rendition = Music.cache().resolve("stale/track_low.mp3");
        assertThat(rendition).exists();
        Music.place(Music.sample(Music.WAV), path); // a wav by content; ffmpeg does not mind its name
        await().atMost(Music.SOON)
                .untilAsserted(() -> assertThat(given().urlEncodingEnabled(false)
                                .head(Music.url(path))
                                .header("Content-Length"))
                        .isEqualTo(Long.toString(Files.size(Music.sample(Music.WAV)))));
        assertThat(given().urlEncodingEnabled(false)
                        .get(Music.url(path) + "?quality=medium")
                        .header("X-Quality"))
                .isEqualTo("original");
        await().atMost(Music.SOON).untilAsserted(() -> assertThat(rendition).doesNotExist());
        Music.awaitHit(path, "low");
        assertThat(Audio.seconds(rendition)).isBetween(3.9, 4.1);
    }
}
