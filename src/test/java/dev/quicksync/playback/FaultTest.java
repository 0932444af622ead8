package dev.quicksync.playback;

import static dev.quicksync.fixture.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quicksync.fixture.Audio;
import dev.quicksync.fixture.FakeFfmpeg;
import dev.quicksync.fixture.FakeFfmpeg.Mode;
import dev.quicksync.fixture.FaultyServer;
import dev.quicksync.fixture.Music;
import dev.quicksync.fixture.Processes;
import dev.quicksync.fixture.RawHttp;
import dev.quicksync.fixture.ServerLog;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** ffmpeg fails in every way it can, and listeners come and go, while renditions are streamed as they are made. */
@QuarkusTest
@WithTestResource(FaultyServer.class)
class FaultTest {

    @AfterEach
    void repair() {
        FakeFfmpeg.mode(Mode.WORK);
    }

    private static String add(String name) {
        return Music.add(Music.sample(Music.FLAC), "faults/" + name + ".flac");
    }

    private static RawHttp.Answer get(String path, String... headers) throws IOException {
        return RawHttp.get(Music.url(path) + "?quality=low", headers);
    }

    private static byte[] original() throws IOException {
        return Files.readAllBytes(Music.sample(Music.FLAC));
    }

    private static void assertOriginal(RawHttp.Answer answer) throws IOException {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.complete()).isTrue();
        assertThat(answer.head()).contains("quicksync; fwd=miss", "X-Quality: original");
        assertThat(answer.body()).isEqualTo(original());
    }

    private static void assertNothingKept(String path) {
        String stem = Path.of(path).getFileName().toString().replace(".flac", "");
        await().untilAsserted(() -> assertThat(Music.cached())
                .noneMatch(file -> file.getFileName().toString().endsWith(".part"))
                .noneMatch(file -> file.getFileName().toString().startsWith(stem)));
    }

    private static List<ProcessHandle> encoders() {
        return Processes.withArgument("file:" + Music.cache());
    }

    @Test
    void ffmpeg_thatIsKilledBeforeItWrites_getsTheOriginalServed() throws IOException {
        String path = add("killed");
        FakeFfmpeg.mode(Mode.KILLED);
        assertOriginal(get(path));
        ServerLog.awaitLine("WARN", "Could not make " + path, "exit code 137");
        assertNothingKept(path);
        assertOriginal(get(path)); // at once, without another try
        assertThat(FakeFfmpeg.runs("killed.flac")).isEqualTo(1);
    }

    @Test
    void ffmpeg_thatHangs_isKilledWithItsChildren_andTheOriginalServed() throws IOException {
        String path = add("hanging");
        FakeFfmpeg.mode(Mode.HANG);
        assertOriginal(get(path));
        ServerLog.awaitLine("WARN", "Could not make " + path, "took longer than 3 s");
        await().until(() -> encoders().isEmpty());
        assertNothingKept(path);
    }

    @Test
    void ffmpeg_thatIsKilledLater_hasTheConnectionReset() throws IOException {
        String path = add("killed later");
        FakeFfmpeg.mode(Mode.KILLED_LATER);
        RawHttp.Answer answer = get(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.head()).contains("X-Quality: low");
        assertThat(answer.body()).isNotEmpty();
        assertThat(answer.complete()).isFalse();
        assertNothingKept(path);
        assertOriginal(get(path));
    }

    @Test
    void ffmpeg_thatWritesHalf_isNotBelieved() throws IOException {
        String path = add("half");
        FakeFfmpeg.mode(Mode.HALF);
        RawHttp.Answer answer = get(path);
        if (answer.head().contains("X-Quality: low")) {
            assertThat(answer.complete()).isFalse();
        } else {
            assertOriginal(answer);
        }
        ServerLog.awaitLine("WARN", "Could not make " + path, "not a complete MP3");
        assertNothingKept(path);
    }

    @Test
    void failedTrack_isTriedAgain_whenItsFileChanges() throws IOException {
        String path = add("mended");
        FakeFfmpeg.mode(Mode.KILLED);
        assertOriginal(get(path));
        FakeFfmpeg.mode(Mode.WORK);
        Music.place(Music.sample(Music.WAV), path);
        await().atMost(Music.SOON)
                .untilAsserted(() -> assertThat(get(path).head()).contains("X-Quality: low"));
        Music.awaitHit(path, "low");
    }

    @Test
    void manyListeners_shareOneFfmpeg_andGetTheSame() throws IOException {
        String path = add("shared");
        FakeFfmpeg.mode(Mode.SLOW);
        List<CompletableFuture<RawHttp.Answer>> listeners = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            listeners.add(CompletableFuture.supplyAsync(() -> getUnchecked(path), task -> new Thread(task).start()));
        }
        byte[] first = listeners.get(0).join().body();
        for (CompletableFuture<RawHttp.Answer> listener : listeners) {
            RawHttp.Answer answer = listener.join();
            assertThat(answer.complete()).isTrue();
            assertThat(answer.body()).isEqualTo(first);
        }
        assertThat(FakeFfmpeg.runs("shared.flac")).isEqualTo(1);
        Music.awaitHit(path, "low");
        assertThat((long) first.length).isEqualTo(Files.size(Music.cache().resolve("faults/shared_low.mp3")));
    }

    private static RawHttp.Answer getUnchecked(String path) {
        try {
            return get(path);
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    @Test
    void lastListener_whoLeavesEarly_endsTheWork() throws IOException {
        // Long enough that half of it is far away, however busy the machine is.
        Path minute = Audio.noise(Music.outside().resolve("minute.flac"), 60);
        String path = Music.add(minute, "faults/left early.flac");
        FakeFfmpeg.mode(Mode.SLOW);
        try (RawHttp one = new RawHttp();
                RawHttp two = new RawHttp()) {
            one.send("GET " + Music.url(path) + "?quality=low");
            two.send("GET " + Music.url(path) + "?quality=low");
            one.read(2000);
            two.read(2000);
            assertThat(encoders()).hasSize(1);
        }
        ServerLog.awaitLine("INFO", "Gave up " + path, "last listener has left");
        await().until(() -> encoders().isEmpty());
        assertNothingKept(path);
        FakeFfmpeg.mode(Mode.WORK);
        assertThat(get(path).complete()).isTrue(); // giving up is no failure
    }

    @Test
    void listener_whoLeavesWhileAnotherStays_changesNothing() throws IOException {
        String path = add("left behind");
        FakeFfmpeg.mode(Mode.SLOW);
        try (RawHttp stays = new RawHttp()) {
            stays.send("GET " + Music.url(path) + "?quality=low");
            try (RawHttp leaves = new RawHttp()) {
                leaves.send("GET " + Music.url(path) + "?quality=low");
                leaves.read(2000);
            }
            assertThat(stays.readAll().complete()).isTrue();
        }
        assertThat(FakeFfmpeg.runs("left behind.flac")).isEqualTo(1);
        Music.awaitHit(path, "low");
    }

    @Test
    void lastListener_whoLeavesAfterHalf_letsItFinish() throws IOException {
        String path = add("left late");
        FakeFfmpeg.mode(Mode.SLOW);
        try (RawHttp http = new RawHttp()) {
            http.send("GET " + Music.url(path) + "?quality=low");
            http.read(130_000); // of 195,000 or so
        }
        Music.awaitHit(path, "low");
        assertThat(FakeFfmpeg.runs("left late.flac")).isEqualTo(1);
    }

    @Test
    void seek_whileItIsBeingMade_doesNotStartItAnew() throws IOException {
        String path = add("seeking");
        FakeFfmpeg.mode(Mode.SLOW);
        try (RawHttp http = new RawHttp()) {
            http.send("GET " + Music.url(path) + "?quality=low");
            http.read(2000);
        }
        RawHttp.Answer part = get(path, "Range: bytes=100000-100999");
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.body()).hasSize(1000);
        assertThat(FakeFfmpeg.runs("seeking.flac")).isEqualTo(1);
        Music.awaitHit(path, "low");
        byte[] finished = Files.readAllBytes(Music.cache().resolve("faults/seeking_low.mp3"));
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(finished, 100000, 101000));
    }

    @Test
    void clear_whileItIsBeingMade_leavesItAlone() throws IOException {
        String path = add("cleared meanwhile");
        FakeFfmpeg.mode(Mode.SLOW);
        try (RawHttp http = new RawHttp()) {
            http.send("GET " + Music.url(path) + "?quality=low");
            http.read(2000);
            given().post("/admin/cache/clear").then().statusCode(200);
            assertThat(http.readAll().complete()).isTrue();
        }
        Music.awaitHit(path, "low");
        assertThat(FakeFfmpeg.runs("cleared meanwhile.flac")).isEqualTo(1);
    }

    @Test
    void moreListenersThanMayWait_areToldToComeBack() throws IOException {
        List<RawHttp> busy = new ArrayList<>();
        FakeFfmpeg.mode(Mode.SLOW);
        try {
            for (int i = 0; i < 4; i++) { // two work, two wait
                String path = add("busy " + i);
                RawHttp http = new RawHttp();
                busy.add(http);
                http.send("GET " + Music.url(path) + "?quality=low");
                int started = i + 1;
                if (i < 2) {
                    await().until(() -> encoders().size() == started);
                } else {
                    ServerLog.awaitLine("Cache miss: " + path);
                }
            }
            String path = add("one too many");
            await().untilAsserted(() -> {
                RawHttp.Answer answer = get(path);
                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.head()).containsIgnoringCase("Retry-After: 2").contains("application/problem+json");
            });
            assertThat(encoders()).hasSize(2);
        } finally {
            for (RawHttp http : busy) {
                http.close();
            }
        }
        await().until(() -> encoders().isEmpty());
        assertNothingKept("one too many");
    }

    @Test
    void server_goesOnAfterAllThat() {
        given().get("/q/health/live").then().statusCode(200);
        String path = add("after all that");
        Music.awaitHit(path, "low");
        assertThat(Audio.seconds(Music.cache().resolve("faults/after all that_low.mp3")))
                .isBetween(11.9, 12.1);
    }
}
