package dev.quicksync.rendition;

import static dev.quicksync.fixture.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quicksync.fixture.Audio;
import dev.quicksync.fixture.FakeFfmpeg;
import dev.quicksync.fixture.Home;
import dev.quicksync.fixture.Music;
import dev.quicksync.fixture.Processes;
import dev.quicksync.fixture.RawHttp;
import dev.quicksync.fixture.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The packaged server is stopped, killed and started again. */
class CrashIT {

    @BeforeEach
    void freshFolders() {
        Home.fresh();
    }

    private static List<ProcessHandle> encoders() {
        return Processes.withArgument("file:" + Music.cache());
    }

    private static List<Path> unfinished() {
        return Music.cached().stream()
                .filter(file -> file.getFileName().toString().endsWith(".part"))
                .toList();
    }

    /** Someone who listens to a track that takes a minute to make. */
    private static RawHttp slowListener() throws IOException {
        Music.add(Audio.noise(Music.outside().resolve("minute.flac"), 60), "minute.flac");
        FakeFfmpeg.mode(FakeFfmpeg.Mode.SLOW);
        RawHttp http = new RawHttp();
        http.send("GET " + Music.url("minute.flac") + "?quality=low");
        http.read(2000);
        return http;
    }

    @Test
    void terminatedServer_leavesNoProcessAndNoUnfinishedFile() throws IOException {
        try (ServerProcess server = ServerProcess.start(
                        Home.environment("AUDIO_CACHE_ON_MISS", "transcode", "FFMPEG_PATH", Home.fakeFfmpeg()));
                RawHttp http = slowListener()) {
            assertThat(encoders()).hasSize(1);
            assertThat(server.terminate()).isEqualTo(143);
            assertThat(http.readAll().complete()).isFalse();
            await().until(() -> encoders().isEmpty());
        }
        try (ServerProcess again = ServerProcess.start(Home.environment())) {
            again.awaitLog("0 renditions");
            assertThat(Music.cached()).isEmpty();
        }
    }

    @Test
    void killedServer_isCleanedUpAfterByTheNext() throws IOException {
        try (ServerProcess server = ServerProcess.start(
                        Home.environment("AUDIO_CACHE_ON_MISS", "transcode", "FFMPEG_PATH", Home.fakeFfmpeg()));
                RawHttp http = slowListener()) {
            server.kill();
            assertThat(http.readAll().complete()).isFalse();
        }
        assertThat(encoders()).hasSize(1);
        assertThat(unfinished()).hasSize(1);
        try (ServerProcess again = ServerProcess.start(Home.environment())) {
            again.awaitLog("left behind by a server that was killed");
            again.awaitLog("which a crash has left unfinished");
            await().until(() -> encoders().isEmpty());
            await().until(() -> unfinished().isEmpty());
            Music.awaitHit(Music.FLAC, "low");
            assertThat(Audio.seconds(Music.cache().resolve(Music.FLAC.replace(".flac", "_low.mp3"))))
                    .isBetween(11.9, 12.1);
        }
    }

    @Test
    void serverKilledAgainAndAgain_neverServesAPartialFile() throws IOException {
        String flac = Music.url(Music.FLAC);
        for (int i = 0; i < 5; i++) {
            try (ServerProcess server = ServerProcess.start(Home.environment())) {
                for (String rung : List.of("saver", "low", "medium", "high", "ultra")) {
                    RawHttp.get(flac + "?quality=" + rung);
                }
                int wanted = i;
                await().until(() -> Music.cached().size() > wanted);
                server.kill();
            }
        }
        try (ServerProcess server = ServerProcess.start(Home.environment())) {
            for (String rung : List.of("saver", "low", "medium", "high", "ultra")) {
                Music.awaitHit(Music.FLAC, rung);
                Path whole = Files.write(
                        Files.createTempFile("whole", ".mp3"),
                        RawHttp.get(flac + "?quality=" + rung).body());
                assertThat(Audio.decode(whole)).hasSize(12 * 44100 * 4);
            }
            assertThat(unfinished()).isEmpty();
        }
    }

    @Test
    void renditions_surviveARestart_butNotAChangeOfTheirTrackMeanwhile() throws IOException {
        try (ServerProcess server = ServerProcess.start(Home.environment())) {
            Music.awaitHit(Music.FLAC, "low");
            Music.awaitHit(Music.WAV, "low");
            server.terminate();
        }
        Path stale = Music.cache().resolve(Music.WAV.replace(".wav", "_low.mp3"));
        Files.copy(Music.sample(Music.FLAC), Music.root().resolve(Music.WAV), StandardCopyOption.REPLACE_EXISTING);
        try (ServerProcess server = ServerProcess.start(Home.environment())) {
            server.awaitLog("2 renditions");
            given().urlEncodingEnabled(false)
                    .head(Music.url(Music.FLAC) + "?quality=low")
                    .then()
                    .header("Cache-Status", "quicksync; hit");
            server.awaitLog("its track has changed");
            await().until(() -> !Files.exists(stale));
        }
    }

    @Test
    void clear_ofOldOnes_removesThem() throws IOException {
        try (ServerProcess server = ServerProcess.start(Home.environment())) {
            Music.awaitHit(Music.FLAC, "low");
            Music.awaitHit(Music.FLAC, "high");
            server.terminate();
        }
        Path old = Music.cache().resolve(Music.FLAC.replace(".flac", "_low.mp3"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(40))));
        try (ServerProcess server = ServerProcess.start(Home.environment())) {
            server.awaitLog("2 renditions");
            assertThat(given().post("/admin/cache/clear?older_than_days=41")
                            .jsonPath()
                            .getInt("deleted_files"))
                    .isZero();
            assertThat(given().post("/admin/cache/clear?older_than_days=39")
                            .jsonPath()
                            .getInt("deleted_files"))
                    .isEqualTo(1);
            assertThat(old).doesNotExist();
        }
    }

    @Test
    void secondServer_onOneCache_orOneDataDirectory_doesNotStart() {
        String elsewhere = Music.outside().resolve("data").toString();
        try (ServerProcess first = ServerProcess.start(Home.environment());
                ServerProcess sameCache = ServerProcess.launch(List.of(), Home.environment("DATA_DIR", elsewhere));
                ServerProcess sameData =
                        ServerProcess.launch(List.of(), Home.environment("AUDIO_CACHE_DIR", elsewhere + "/cache"))) {
            assertThat(sameCache.awaitEnd()).isNotZero();
            assertThat(sameCache.log()).contains("Another Quicksync server uses the cache directory");
            assertThat(sameData.awaitEnd()).isNotZero();
            assertThat(sameData.log()).contains("Another Quicksync server uses the data directory");
            Music.awaitHit(Music.FLAC, "low");
            first.terminate();
        }
    }
}
