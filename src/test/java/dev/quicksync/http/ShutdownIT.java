package dev.quicksync.http;

import static dev.quicksync.fixture.Patience.await;
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
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The packaged server is told to stop while it is busy. */
class ShutdownIT {

    /** More than the buffers between server and listener hold. */
    private static final int BIG = 64 << 20;

    @BeforeEach
    void freshFolders() {
        Home.fresh();
    }

    private static byte[] bigTrack() throws IOException {
        byte[] bytes = new byte[BIG];
        new Random(7).nextBytes(bytes);
        Path file = Music.outside().resolve("big.mp3");
        Files.write(file, bytes);
        Music.place(file, "big.mp3");
        return bytes;
    }

    private static RawHttp listener() throws IOException {
        RawHttp http = new RawHttp();
        http.send("GET /play/big.mp3");
        http.read(2000);
        return http;
    }

    @Test
    void runningStream_isSentToItsEnd_andNewRequestsAreNotTaken() throws IOException {
        byte[] track = bigTrack();
        try (ServerProcess server = ServerProcess.start(Home.environment("QUARKUS_SHUTDOWN_TIMEOUT", "60s"));
                RawHttp listener = listener()) {
            server.handle().destroy();
            server.awaitLog("Stopping");

            RawHttp.Answer refused = RawHttp.get(Music.url(Music.FLAC));
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.head()).contains("application/problem+json").containsIgnoringCase("retry-after:");
            assertThat(RawHttp.get("/q/health/ready").status()).isEqualTo(503);
            assertThat(RawHttp.get("/q/health/live").status()).isEqualTo(200);

            assertThat(listener.readAll().body()).isEqualTo(track);
            assertThat(server.awaitEnd()).isEqualTo(143);
        }
    }

    @Test
    void streamThatTakesTooLong_isCutOff() throws IOException {
        bigTrack();
        try (ServerProcess server = ServerProcess.start(Home.environment("QUARKUS_SHUTDOWN_TIMEOUT", "1s"));
                RawHttp listener = listener()) {
            assertThat(server.terminate()).isEqualTo(143);
            assertThat(listener.readAll().complete()).isFalse();
        }
    }

    @Test
    void renditionThatSomeoneListensTo_isFinished() throws IOException {
        Music.place(Audio.noise(Music.outside().resolve("some.flac"), 8), "some.flac");
        try (ServerProcess server = ServerProcess.start(Home.environment(
                "QUARKUS_SHUTDOWN_TIMEOUT", "60s",
                "AUDIO_CACHE_ON_MISS", "transcode",
                "FFMPEG_PATH", Home.fakeFfmpeg()))) {
            FakeFfmpeg.mode(FakeFfmpeg.Mode.SLOW); // as fast as it is played
            try (RawHttp listener = new RawHttp()) {
                listener.send("GET /play/some.flac?quality=low");
                listener.read(2000);
                server.handle().destroy();
                server.awaitLog("Stopping");
                assertThat(listener.readAll().complete()).isTrue();
            }
            assertThat(server.awaitEnd()).isEqualTo(143);
        }
        await().until(() -> Processes.withArgument("file:" + Music.cache()).isEmpty());
        assertThat(Music.cached())
                .extracting(file -> file.getFileName().toString())
                .containsExactly("some_low.mp3");
    }
}
