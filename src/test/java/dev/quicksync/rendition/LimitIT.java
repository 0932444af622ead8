package dev.quicksync.rendition;

import static dev.quicksync.fixture.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quicksync.fixture.Audio;
import dev.quicksync.fixture.Home;
import dev.quicksync.fixture.Music;
import dev.quicksync.fixture.RawHttp;
import dev.quicksync.fixture.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The limits of the cache: its size, its age, and what stays free of the disk. */
class LimitIT {

    private static final List<String> RUNGS = List.of("saver", "low", "medium", "high", "ultra");

    /** Of twelve seconds at 128 kbps, with its cover. */
    private static final int ABOUT_LOW_BYTES = 200_000;

    private Path home;

    @BeforeEach
    void freshFolders() {
        home = Home.fresh();
    }

    private static long finishedBytes() {
        long bytes = 0;
        for (Path file : Music.cached()) {
            if (file.toString().endsWith(".mp3")) {
                bytes += file.toFile().length();
            }
        }
        return bytes;
    }

    private static void assertNoLeftovers() {
        await().until(() ->
                Music.cached().stream().noneMatch(file -> file.toString().endsWith(".part")));
    }

    private static boolean isCached(String name) {
        return Files.exists(Music.cache().resolve(name));
    }

    private static RawHttp.Answer get(String path, String rung) {
        try {
            return RawHttp.get(Music.url(path) + "?quality=" + rung);
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    @Test
    void limit_isNeverExceeded_by50MissesAtOnce() throws IOException {
        for (int i = 0; i < 10; i++) {
            Files.copy(Music.sample(Music.OGG), Music.root().resolve("copy " + i + ".ogg"));
        }
        long limit = 1_000_000;
        AtomicLong most = new AtomicLong();
        try (ServerProcess server =
                ServerProcess.start(Home.environment("AUDIO_CACHE_MAX_SIZE", Long.toString(limit)))) {
            List<CompletableFuture<RawHttp.Answer>> answers = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                for (String rung : RUNGS) {
                    String path = "copy " + i + ".ogg";
                    answers.add(CompletableFuture.supplyAsync(() -> get(path, rung)));
                }
            }
            await().pollInterval(Duration.ofMillis(5))
                    .atMost(Duration.ofSeconds(120))
                    .until(() -> {
                        most.accumulateAndGet(finishedBytes(), Math::max);
                        return answers.stream().allMatch(CompletableFuture::isDone) && idle();
                    });
            assertThat(answers).allMatch(answer -> answer.join().status() == 200);
            assertThat(most.get()).isBetween(limit / 4, limit);
            assertThat(given().get("/admin/cache/stats").jsonPath().getLong("cache_size_bytes"))
                    .isEqualTo(finishedBytes());
            assertThat(server.log()).contains("Evicted ");
            assertNoLeftovers();
        }
    }

    private static boolean idle() {
        var stats = given().get("/admin/cache/stats").jsonPath();
        return stats.getInt("transcodes.active") + stats.getInt("transcodes.queued") == 0;
    }

    @Test
    void renditionWithoutRoom_isTheOriginal_beforeTheFirstByte_andNotTriedForEachRequest() throws IOException {
        try (ServerProcess server = ServerProcess.start(
                Home.environment("AUDIO_CACHE_MAX_SIZE", "150000", "AUDIO_CACHE_ON_MISS", "transcode"))) {
            for (int i = 0; i < 3; i++) {
                RawHttp.Answer answer = get(Music.FLAC, "high");
                assertThat(answer.head()).contains("X-Quality: original");
                assertThat(answer.complete()).isTrue();
                assertThat(answer.body()).isEqualTo(Files.readAllBytes(Music.sample(Music.FLAC)));
            }
            assertThat(server.log().split("Could not make", -1)).hasSize(2);
            assertThat(server.log()).contains("serving original: it would take");
            Music.awaitHit(Music.WAV, "saver"); // four seconds, which fit
            assertThat(given().get("/q/metrics").asString())
                    .contains("quicksync_transcode_failures_total{reason=\"no_room\"} 1.0");
            assertNoLeftovers();
        }
    }

    @Test
    void roomForANewOne_isMadeByTheOneUsedLongestAgo() {
        try (ServerProcess server = ServerProcess.start(
                Home.environment("AUDIO_CACHE_MAX_SIZE", Integer.toString(ABOUT_LOW_BYTES * 5 / 2)))) {
            Music.awaitHit(Music.FLAC, "low");
            Music.awaitHit(Music.OGG, "low");
            Music.awaitHit(Music.FLAC, "low"); // used again
            Music.awaitHit(Music.M4A, "low");
            server.awaitLog("Evicted 1 renditions");
            assertThat(isCached(Music.FLAC.replace(".flac", "_low.mp3"))).isTrue();
            assertThat(isCached(Music.OGG.replace(".ogg", "_low.mp3"))).isFalse();
            assertThat(given().get("/admin/cache/stats").jsonPath().getInt("evictions.least_valuable"))
                    .isEqualTo(1);
        }
    }

    @Test
    void vanishedTracks_leaveFirst_butNotWhenTheMusicRootIsGone() throws IOException {
        try (ServerProcess server = ServerProcess.start(Home.environment())) {
            Music.awaitHit(Music.FLAC, "low");
            Music.awaitHit(Music.OGG, "low");
            server.terminate();
        }
        Files.delete(Music.root().resolve(Music.OGG)); // whose rendition was used last
        String limit = Integer.toString(ABOUT_LOW_BYTES * 3 / 2);
        Path away = home.resolve("away");
        Files.move(Music.root(), away);
        try (ServerProcess server = ServerProcess.launch(
                List.of(), Home.environment("AUDIO_CACHE_MAX_SIZE", limit, "QUICKSYNC_CACHE_CARE_INTERVAL", "1s"))) {
            server.awaitPort();
            server.awaitLog("(least_valuable: 1)");
            server.terminate();
        }
        assertThat(isCached(Music.FLAC.replace(".flac", "_low.mp3"))).isFalse();
        Files.move(away, Music.root());
        try (ServerProcess server = ServerProcess.start(Home.environment("AUDIO_CACHE_MAX_SIZE", limit))) {
            Music.awaitHit(Music.FLAC, "low");
            server.awaitLog("(vanished: 1)");
        }
    }

    @Test
    void age_thatIsTooOld_isRemovedWithoutAnyNeed() {
        try (ServerProcess server = ServerProcess.start(
                Home.environment("AUDIO_CACHE_MAX_AGE", "2s", "QUICKSYNC_CACHE_CARE_INTERVAL", "1s"))) {
            Music.awaitHit(Music.FLAC, "low");
            server.awaitLog("(expired: 1)");
            assertThat(isCached(Music.FLAC.replace(".flac", "_low.mp3"))).isFalse();
        }
    }

    @Test
    void floorOfFreeDisk_thatIsBroken_stopsWhatIsMade_andTheServerGoesOn() throws IOException {
        Audio.noise(Music.root().resolve("long.flac"), 60, "-ac", "2");
        try (ServerProcess server = ServerProcess.start(
                Home.environment("AUDIO_CACHE_MIN_FREE", "1000T", "AUDIO_CACHE_ON_MISS", "transcode"))) {
            RawHttp.Answer answer = get("long.flac", "low");
            assertThat(answer.head()).contains("X-Quality: original");
            assertThat(answer.complete()).isTrue();
            server.awaitLog("AUDIO_CACHE_MIN_FREE");
            assertThat(Music.cached()).isEmpty();
            assertThat(get(Music.FLAC, "low").status()).isEqualTo(200);
        }
    }
}
