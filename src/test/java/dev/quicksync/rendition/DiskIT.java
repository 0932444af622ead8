package dev.quicksync.rendition;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.quicksync.fixture.Audio;
import dev.quicksync.fixture.Home;
import dev.quicksync.fixture.Music;
import dev.quicksync.fixture.RawHttp;
import dev.quicksync.fixture.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Disks that are full, read-only, missing or not to be read. */
class DiskIT {

    private static final String NOBODY = "65534";

    private Path home;

    @BeforeEach
    void freshFolders() {
        home = Home.fresh();
    }

    private static void assertOriginal(String path) throws IOException {
        RawHttp.Answer answer = RawHttp.get(Music.url(path) + "?quality=low");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.complete()).isTrue();
        assertThat(answer.head()).contains("X-Quality: original");
        assertThat(answer.body()).isEqualTo(Files.readAllBytes(Music.sample(path)));
    }

    /** Root may read and write anything, so what is to be refused must be refused to somebody else. */
    private static List<String> asNobody() throws IOException {
        if (!System.getProperty("user.name").equals("root")) {
            return List.of();
        }
        return List.of("setpriv", "--reuid", NOBODY, "--regid", NOBODY, "--clear-groups");
    }

    private void openToNobody() throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            for (Path path : all.toList()) {
                Files.setPosixFilePermissions(
                        path, PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwxrwxrwx" : "rw-rw-rw-"));
            }
        }
    }

    @Test
    void fullDisk_servesOriginals_andKeepsNothingPartial() throws IOException {
        Path noise = Audio.noise(Music.root().resolve("long.flac"), 60, "-ac", "2");
        Files.createDirectories(Music.cache());
        // A file system of 400 kB, seen by the server only; or, where none may be mounted, files of at most 400 kB.
        boolean mayMount = mayMount();
        String script =
                mayMount ? "mount -t tmpfs -o size=400k tmpfs '" + Music.cache() + "' && exec \"$@\"" : "exec \"$@\"";
        List<String> prefix = mayMount ? List.of("unshare", "-m", "sh", "-c", script, "sh") : List.of();
        String ffmpeg = mayMount ? Audio.ffmpeg().toString() : limitedFfmpeg();
        try (ServerProcess server = ServerProcess.start(
                prefix, Home.environment("AUDIO_CACHE_ON_MISS", "transcode", "FFMPEG_PATH", ffmpeg))) {
            RawHttp.Answer answer = RawHttp.get(Music.url("long.flac") + "?quality=ultra");
            boolean original = answer.head().contains("X-Quality: original");
            assertThat(answer.complete()).isEqualTo(original);
            server.awaitLog("Could not make long.flac at ultra");
            assertThat(RawHttp.get(Music.url("long.flac") + "?quality=ultra").body())
                    .isEqualTo(Files.readAllBytes(noise));
            given().get("/admin/cache/stats").then().body("cached_files", equalTo(0));
            Music.awaitHit(Music.WAV, "saver"); // what is small enough still fits
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1M"})
    void fullDisk_whileFourJobsRun_leavesNothingPartial_andTheServerGoesOn(String minFree) throws IOException {
        assumeTrue(mayMount());
        Path noise = Audio.noise(Music.outside().resolve("noise.flac"), 60, "-ac", "2");
        for (int i = 0; i < 4; i++) {
            Files.copy(noise, Music.root().resolve("long " + i + ".flac"));
        }
        Files.createDirectories(Music.cache());
        List<String> prefix = List.of(
                "unshare",
                "-m",
                "sh",
                "-c",
                "mount -t tmpfs -o size=3m tmpfs '" + Music.cache() + "' && exec \"$@\"",
                "sh");
        try (ServerProcess server = ServerProcess.start(
                prefix,
                Home.environment(
                        "AUDIO_CACHE_ON_MISS", "transcode",
                        "AUDIO_CACHE_MAX_WORKERS", "4",
                        "AUDIO_CACHE_MIN_FREE", minFree))) {
            List<CompletableFuture<RawHttp.Answer>> answers = IntStream.range(0, 4)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> ultra("long " + i + ".flac")))
                    .toList();
            for (CompletableFuture<RawHttp.Answer> answer : answers) {
                // 2.4 MB each: one or none fits, and whoever gets something gets it whole.
                assertThat(answer.join().status()).isEqualTo(200);
                assertThat(answer.join().complete()).isTrue();
            }
            server.awaitLog("there is no room");
            long cached = given().get("/admin/cache/stats").jsonPath().getLong("cache_size_bytes");
            assertThat(cached).isLessThan(3 << 20);
            Music.awaitHit(Music.WAV, "saver");
            assertThat(server.log()).doesNotContain("could not be sent in full");
        }
    }

    private static RawHttp.Answer ultra(String path) {
        try {
            return RawHttp.get(Music.url(path) + "?quality=ultra");
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private static boolean mayMount() throws IOException {
        try {
            return new ProcessBuilder("unshare", "-m", "mount", "-t", "tmpfs", "tmpfs", "/mnt")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            return false; // there is no unshare
        }
    }

    private String limitedFfmpeg() throws IOException {
        Path script = Files.writeString(
                home.resolve("ffmpeg"), "#!/bin/sh\nulimit -f 800\nexec '" + Audio.ffmpeg() + "' \"$@\"\n");
        return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"))
                .toString();
    }

    @Test
    void cacheDirectory_thatCanNotBeMade_costsOnlyTheRenditions() throws IOException {
        Path file = Files.writeString(home.resolve("a file"), "not a directory");
        try (ServerProcess server = ServerProcess.start(
                Home.environment("AUDIO_CACHE_DIR", file.resolve("cache").toString()))) {
            server.awaitLog("can't be written, so nothing can be made in it");
            assertOriginal(Music.FLAC);
            for (String rung : List.of("saver", "low", "medium", "high", "ultra")) {
                for (String path : List.of(Music.FLAC, Music.WAV, Music.OGG, Music.M4A)) {
                    RawHttp.get(Music.url(path) + "?quality=" + rung);
                    server.awaitLog("Could not make " + path + " at " + rung); // each ends, however fast it fails
                }
            }
            assertOriginal(Music.FLAC);
            given().get("/q/health/ready")
                    .then()
                    .statusCode(503)
                    .body("checks.find { it.name == 'cache' }.status", equalTo("DOWN"));
        }
    }

    @Test
    void cacheDirectory_thatIsReadOnly_stillServesWhatIsInIt() throws IOException {
        try (ServerProcess server = ServerProcess.start(Home.environment())) {
            Music.awaitHit(Music.FLAC, "low");
            server.terminate();
        }
        Files.createFile(Music.cache().resolve(".leftover.part")); // can't be removed, and must not matter
        openToNobody();
        try (Stream<Path> all = Files.walk(Music.cache())) {
            for (Path path : all.toList()) {
                Files.setPosixFilePermissions(
                        path, PosixFilePermissions.fromString(Files.isDirectory(path) ? "r-xr-xr-x" : "r--r--r--"));
            }
        }
        try (ServerProcess server = ServerProcess.start(asNobody(), Home.environment())) {
            server.awaitLog("can't be written, so nothing can be made in it");
            given().urlEncodingEnabled(false)
                    .get(Music.url(Music.FLAC) + "?quality=low")
                    .then()
                    .statusCode(200)
                    .header("Cache-Status", "quicksync; hit");
            assertOriginal(Music.OGG);
            server.awaitLog("Could not make " + Music.OGG);
            assertOriginal(Music.OGG);
        }
    }

    @Test
    void database_thatIsReadOnly_stopsNeitherServingNorMaking_andWritesAreRefused() throws IOException {
        try (ServerProcess server = ServerProcess.start(Home.environment())) {
            Music.awaitHit(Music.FLAC, "low");
            server.terminate();
        }
        Path database = Path.of(Home.environment().get("DATA_DIR"), "quicksync.db");
        openToNobody();
        Files.setPosixFilePermissions(database, PosixFilePermissions.fromString("r--r--r--"));
        try (ServerProcess server = ServerProcess.start(asNobody(), Home.environment())) {
            Music.awaitHit(Music.FLAC, "low");
            Music.awaitHit(Music.OGG, "low");
            given().get("/api/library/tracks").then().statusCode(200).body("total", equalTo(6));
            given().get("/api/mixtapes").then().statusCode(200);
            given().contentType("application/json")
                    .body("{\"title\": \"Not now\"}")
                    .post("/api/mixtapes")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .body("detail", containsString("The database can't be"));
            server.awaitLog("SQLITE_READONLY");
        }
    }

    @Test
    void cacheDirectory_thatIsRemovedWhileItRuns_isMadeAgain() throws IOException {
        try (ServerProcess server = ServerProcess.start(Home.environment())) {
            Music.awaitHit(Music.FLAC, "low");
            for (Path path : Music.cached()) {
                Files.delete(path);
            }
            Process removal = new ProcessBuilder("rm", "-rf", Music.cache().toString()).start();
            assertThat(removal.onExit().join().exitValue()).isZero();
            assertOriginal(Music.FLAC);
            Music.awaitHit(Music.FLAC, "low");
        }
    }

    @Test
    void track_thatTheServerMayNotRead_isForbidden() throws IOException {
        openToNobody();
        Files.setPosixFilePermissions(Music.root().resolve(Music.FLAC), PosixFilePermissions.fromString("---------"));
        try (ServerProcess server = ServerProcess.start(asNobody(), Home.environment())) {
            for (String query : List.of("", "?quality=low")) {
                RawHttp.Answer answer = RawHttp.get(Music.url(Music.FLAC) + query);
                assertThat(answer.status()).isEqualTo(403);
                assertThat(answer.head()).containsIgnoringCase("application/problem+json");
                assertThat(answer.text()).doesNotContain(home.toString());
            }
            assertThat(RawHttp.get(Music.url(Music.OGG)).status()).isEqualTo(200);
            server.awaitLog("can't be served: java.nio.file.AccessDeniedException");
        }
    }

    @Test
    void musicRoot_thatIsMissing_isWaitedFor() throws IOException {
        Path away = home.resolve("away");
        Files.move(Music.root(), away);
        try (ServerProcess server = ServerProcess.launch(List.of(), Home.environment())) {
            server.awaitPort();
            server.awaitLog("can't be read");
            RawHttp.Answer answer = RawHttp.get(Music.url(Music.FLAC));
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.head()).containsIgnoringCase("Retry-After");
            given().get("/q/health/ready").then().statusCode(503);
            Files.move(away, Music.root());
            Music.awaitStatus(Music.FLAC, 200);
            Files.move(Music.root(), away);
            Music.awaitStatus(Music.FLAC, 404);
            Files.move(away, Music.root());
            Music.awaitStatus(Music.FLAC, 200);
        }
    }
}
