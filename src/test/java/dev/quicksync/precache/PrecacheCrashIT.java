package dev.quicksync.precache;

import static dev.quicksync.fixture.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.quicksync.fixture.Audio;
import dev.quicksync.fixture.FakeFfmpeg;
import dev.quicksync.fixture.Home;
import dev.quicksync.fixture.Music;
import dev.quicksync.fixture.Packaging;
import dev.quicksync.fixture.ServerProcess;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The packaged server is killed, and loses its music, while it prepares. */
class PrecacheCrashIT {

    private static final int KILLS = Packaging.startsAtOnce() ? 20 : 8;
    private static final int TRACKS = 40;
    private static final int UNMOUNTED_TRACKS = 15;
    private static final int SECONDS = 8;

    @BeforeEach
    void freshFolders() {
        Home.fresh();
    }

    /** A server that does not care how busy the machine of the tests is otherwise. */
    private static Map<String, String> environment(String... more) {
        Map<String, String> environment = Home.environment(more);
        environment.put("QUICK_SYNC_SYSTEM_ENABLED", "false");
        return environment;
    }

    /** A server whose window is open for the next half day. */
    private static Map<String, String> byNight(String... more) {
        Map<String, String> environment = environment(more);
        environment.put("PRECACHE_CRON", "* * * * *");
        environment.put(
                "PRECACHE_UNTIL",
                LocalTime.now().plusHours(12).truncatedTo(ChronoUnit.MINUTES).toString());
        return environment;
    }

    private static Map<Path, Long> complete() throws IOException {
        Map<Path, Long> complete = new HashMap<>();
        for (Path file : Music.cached()) {
            if (file.toString().endsWith(".mp3")) {
                complete.put(file, Files.size(file));
            }
        }
        return complete;
    }

    private static String[] noise(int tracks) {
        Path noise = Audio.noise(Music.outside().resolve("noise.flac"), SECONDS);
        return IntStream.range(0, tracks)
                .mapToObj(i -> "noise/" + i + ".flac")
                .peek(path -> Music.place(noise, path))
                .toArray(String[]::new);
    }

    @Test
    void serverKilledAgainAndAgain_losesNothing_andThePlanCompletes() throws IOException {
        String[] tracks = noise(TRACKS);
        try (ServerProcess server = ServerProcess.start(environment())) {
            Tasks.mixtape("Killed", tracks);
            server.terminate();
        }
        int interrupted = 0;
        Map<Path, Long> kept = Map.of();
        for (int kill = 0; kill < KILLS; kill++) {
            try (ServerProcess server = ServerProcess.start(byNight())) {
                int before = kept.size();
                await().pollInterval(Duration.ofMillis(20))
                        .until(() -> complete().size() > before);
                server.kill();
            }
            Map<Path, Long> now = complete();
            assertThat(now).as("nothing is lost").containsAllEntriesOf(kept);
            interrupted += Music.cached().size() - now.size();
            kept = now;
        }
        assertThat(kept.size()).isBetween(KILLS, TRACKS * 3 - 1); // the last one was killed in the middle, too
        assertThat(interrupted).isPositive();
        try (ServerProcess server = ServerProcess.start(byNight())) {
            await().atMost(Duration.ofSeconds(180))
                    .until(() ->
                            Tasks.jobs("?state=completed").getList("tasks.kind").contains("nightly"));
            JsonPath task = Tasks.jobs("?state=completed");
            assertThat(task.getInt("tasks[0].made")).isEqualTo(TRACKS * 3 - kept.size());
            assertThat(task.getInt("tasks[0].failed")).isZero();
            assertThat(complete()).hasSize(TRACKS * 3).containsAllEntriesOf(kept);
            assertThat(Music.cached()).hasSize(TRACKS * 3);
            assertThat(server.log()).doesNotContain("ERROR");
            for (int i = 0; i < TRACKS; i += 8) {
                for (String rung : List.of("high", "medium", "low")) {
                    assertServedWhole(tracks[i], rung);
                }
            }
        }
    }

    private static void assertServedWhole(String track, String rung) throws IOException {
        byte[] body = given().urlEncodingEnabled(false)
                .get(Music.url(track) + "?quality=" + rung)
                .then()
                .statusCode(200)
                .header("Cache-Status", equalTo("quicksync; hit"))
                .extract()
                .asByteArray();
        Path whole = Files.write(Files.createTempFile(Music.outside(), "whole", ".mp3"), body);
        assertThat(Audio.decode(whole)).hasSize(SECONDS * 44100 * 4);
    }

    @Test
    void musicRootUnmountedDuringTheNight_pausesTheTask_andKeepsWhatIsThere() throws IOException {
        String[] tracks = noise(UNMOUNTED_TRACKS);
        try (ServerProcess server = ServerProcess.start(environment())) {
            Tasks.mixtape("Unmounted", tracks);
            server.terminate();
        }
        Map<String, String> environment = byNight("FFMPEG_PATH", Home.fakeFfmpeg());
        try (ServerProcess server = ServerProcess.start(environment)) {
            await().until(() -> complete().size() >= 4);
            FakeFfmpeg.mode(FakeFfmpeg.Mode.SLOW);
            Path away = Music.root().resolveSibling("away");
            Files.move(Music.root(), away);
            FakeFfmpeg.mode(FakeFfmpeg.Mode.WORK);
            server.awaitLog("the music root is missing");
            await().until(() ->
                    Tasks.jobs("?state=paused").getList("tasks.reason").contains("the music root is missing"));
            await().until(() -> Tasks.jobs("").getInt("counts.running") == 0);
            Map<Path, Long> kept = complete();
            assertThat(Tasks.jobs("").getInt("counts.failed")).isZero();
            assertThat(kept).hasSizeBetween(4, UNMOUNTED_TRACKS * 3 - 1);

            Files.move(away, Music.root());
            await().atMost(Duration.ofSeconds(180))
                    .until(() ->
                            Tasks.jobs("?state=completed").getList("tasks.kind").contains("nightly"));
            assertThat(Tasks.jobs("").getInt("counts.failed")).isZero();
            assertThat(complete()).hasSize(UNMOUNTED_TRACKS * 3).containsAllEntriesOf(kept);
        }
    }

    @Test
    void mixtapeOfToday_isResumedAfterACrash_atAnyHour() throws IOException {
        Map<String, String> environment = environment("AUDIO_CACHE_PRECACHE_ON_UPLOAD", "true");
        environment.put("FFMPEG_PATH", Home.fakeFfmpeg());
        FakeFfmpeg.mode(FakeFfmpeg.Mode.SLOW);
        try (ServerProcess server = ServerProcess.start(environment)) {
            Tasks.mixtape("Today", Music.FLAC, Music.WAV);
            await().until(() -> Tasks.jobs("").getInt("counts.running") > 0);
            server.kill();
        }
        FakeFfmpeg.mode(FakeFfmpeg.Mode.WORK);
        try (ServerProcess server = ServerProcess.start(environment)) {
            Tasks.awaitRenditions(Music.FLAC, "high", "medium", "low");
            Tasks.awaitRenditions(Music.WAV, "high", "medium", "low");
            server.awaitLog("(mixtape today): completed");
        }
    }

    @Test
    void mostPlayedTracks_areWarmedAtStart() {
        try (ServerProcess server = ServerProcess.start(environment())) {
            for (int i = 0; i < 3; i++) {
                given().urlEncodingEnabled(false)
                        .get(Music.url(Music.OGG))
                        .then()
                        .statusCode(200);
            }
            server.terminate();
        }
        Map<String, String> environment = environment("PRECACHE_WARM_TRACKS", "100");
        try (ServerProcess server = ServerProcess.start(environment)) {
            Tasks.awaitRenditions(Music.OGG, "medium", "high");
            server.awaitLog("(warm): completed, 2 of 2 renditions are ready");
            assertThat(Music.cached()).hasSize(2);
            assertThat(given().get("/q/metrics").asString())
                    .contains("quicksync_precache_tasks 0.0")
                    .contains("quicksync_precache_jobs{state=\"queued\"} 0.0")
                    .contains("quicksync_precache_jobs{state=\"running\"} 0.0")
                    .contains("quicksync_precache_made_total 2.0")
                    .contains("quicksync_precache_failed_total{reason=\"track_gone\"} 0.0")
                    .contains("quicksync_precache_failed_total{reason=\"encoding\"} 0.0");
        }
    }

    @Test
    void unknownQuality_isAReasonNotToStart() {
        try (ServerProcess server =
                ServerProcess.launch(List.of(), environment("AUDIO_CACHE_PRECACHE_QUALITIES", "high,loud"))) {
            assertThat(server.awaitEnd()).isNotZero();
            assertThat(server.log())
                    .contains("AUDIO_CACHE_PRECACHE_QUALITIES: there is no quality \"loud\""
                            + "; there are saver, low, medium, high, ultra");
        }
    }

    @Test
    void wrongCron_isAReasonNotToStart() {
        try (ServerProcess server = ServerProcess.launch(List.of(), environment("PRECACHE_CRON", "at two"))) {
            assertThat(server.awaitEnd()).isNotZero();
            assertThat(server.log()).contains("PRECACHE_CRON: \"at two\" is no cron expression");
        }
    }
}
