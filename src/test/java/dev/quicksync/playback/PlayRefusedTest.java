package dev.quicksync.playback;

import static dev.quicksync.fixture.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quicksync.fixture.Audio;
import dev.quicksync.fixture.Music;
import dev.quicksync.fixture.MusicFolder;
import dev.quicksync.fixture.RawHttp;
import dev.quicksync.fixture.ServerLog;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must never be served, however it is asked for. */
@QuarkusTest
@WithTestResource(MusicFolder.class)
class PlayRefusedTest {

    private static final String SECRET = "nobody may read this";

    private static Path secret() throws IOException {
        return Files.writeString(Music.outside().resolve("secret.flac"), SECRET);
    }

    @ParameterizedTest
    @CsvSource({
        "/play/../outside/secret.flac, 403",
        "/play/Aurora/../../outside/secret.flac, 403",
        "/play/%2e%2e/outside/secret.flac, 403",
        "/play/%2E%2E%2Foutside%2Fsecret.flac, 403",
        "/play/..%2foutside/secret.flac, 403",
        "/play/.%2e/outside/secret.flac, 403",
        "/play/%252e%252e/outside/secret.flac, 404",
        "/play/%252e%252e%252foutside%252fsecret.flac, 404",
        "/play/..\\outside\\secret.flac, 403",
        "/play/..%5coutside%5csecret.flac, 403",
        "/play/Aurora\\..\\..\\outside\\secret.flac, 403",
        "/play/%c0%ae%c0%ae/outside/secret.flac, 400",
        "/play/%c0%ae%c0%ae%c0%afoutside/secret.flac, 400",
        "/play/%e0%80%ae%e0%80%ae/outside/secret.flac, 400",
        "/play/%uff0e%uff0e/outside/secret.flac, 400",
        "/play/．．/outside/secret.flac, 404",
        "/play/..;/outside/secret.flac, 404",
        "/play/./Aurora/x.flac, 403",
        "/play//etc/passwd, 403",
        "/play/%2fetc/passwd, 403",
        "/play/%00, 403",
        "/play/Tidewater/Tides.ogg%00.flac, 403",
        "/play/, 403",
        "/play/%, 400",
        "/play/%zz, 400",
        "/play/a%2, 400",
        "/play/%ff%fe, 400",
        "/play/Aurora, 404",
        "/play/Aurora/, 404",
        "/play/C:/x.flac, 404",
        "/play/file:///etc/passwd, 404",
    })
    void path_thatNamesNoTrack_isAProblem(String target, int status) throws IOException {
        secret();
        RawHttp.Answer answer = RawHttp.get(target);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.head()).containsIgnoringCase("application/problem+json");
        assertThat(answer.text()).doesNotContain(SECRET, Music.root().toString(), "Exception");
    }

    @Test
    void name_thatIsNotEncoded_isTakenAsUtf8() throws IOException {
        assertThat(RawHttp.get("/play/Grüne%20Wiese/Größe%20&%20Weite/夜の散歩.m4a").body())
                .isEqualTo(Files.readAllBytes(Music.sample(Music.M4A)));
    }

    @Test
    void path_thatIsRefused_isLogged() throws IOException {
        RawHttp.get("/play/%2e%2e/logged-by-its-name");
        ServerLog.awaitLine("WARN", "Refused", "%2e%2e/logged-by-its-name");
    }

    @Test
    void path_ofTenThousandCharacters_isNotFound() throws IOException {
        assertThat(RawHttp.get("/play/" + "x".repeat(10_000) + ".flac").status())
                .isEqualTo(404);
        assertThat(RawHttp.get("/play/" + "y/".repeat(5_000) + "z.flac").status())
                .isEqualTo(404);
    }

    @Test
    void path_longerThanAnyRequestMayBe_isRefused() throws IOException {
        assertThat(RawHttp.get("/play/" + "x".repeat(100_000)).status()).isEqualTo(414);
    }

    @Test
    void link_outOfTheRoot_isNotServed_andLogged() throws IOException {
        Files.createSymbolicLink(Music.root().resolve("out-link.flac"), secret());
        Files.createSymbolicLink(Music.root().resolve("out-directory"), Music.outside());
        Files.createSymbolicLink(Music.root().resolve("dangling.flac"), Path.of("nowhere.flac"));
        Music.add(Music.sample(Music.FLAC), "after-links.flac"); // so the links have been looked at
        assertThat(Music.status("out-link.flac")).isEqualTo(404);
        assertThat(Music.status("out-directory/secret.flac")).isEqualTo(404);
        assertThat(Music.status("dangling.flac")).isEqualTo(404);
        ServerLog.awaitLine("WARN", "out-link.flac", "leads out of the music root");
        ServerLog.awaitLine("WARN", "out-directory", "leads out of the music root");
    }

    @Test
    void link_withinTheRoot_isServed() throws IOException {
        Music.add(Music.sample(Music.OGG), "linked/target.ogg");
        Files.createSymbolicLink(Music.root().resolve("in-link.ogg"), Path.of("linked/target.ogg"));
        Files.createSymbolicLink(Music.root().resolve("in-directory"), Path.of("linked"));
        Music.awaitStatus("in-link.ogg", 200);
        Music.awaitStatus("in-directory/target.ogg", 200);
    }

    @Test
    void link_inALoop_endsSomewhere() throws IOException {
        Music.add(Music.sample(Music.OGG), "loop/a/track.ogg");
        Files.createSymbolicLink(Music.root().resolve("loop/a/up"), Path.of(".."));
        Files.createSymbolicLink(Music.root().resolve("loop/self"), Path.of("."));
        Files.createSymbolicLink(Music.root().resolve("loop/x"), Path.of("y"));
        Files.createSymbolicLink(Music.root().resolve("loop/y"), Path.of("x"));
        Music.add(Music.sample(Music.OGG), "loop/b/after.ogg");
        assertThat(Music.status("loop/a/up/a/track.ogg")).isEqualTo(404);
        assertThat(Music.status("loop/self/b/after.ogg")).isEqualTo(404);
        assertThat(Music.status("loop/x/z.ogg")).isEqualTo(404);
    }

    @Test
    void pipe_isNotServed() throws Exception {
        Path pipe = Music.root().resolve("pipe.flac");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Music.add(Music.sample(Music.FLAC), "after-pipe.flac");
        assertThat(Music.status("pipe.flac")).isEqualTo(404);
    }

    @Test
    void pipe_putInATracksPlace_holdsNobodyUp() throws Exception {
        String path = Music.add(Music.sample(Music.FLAC), "becomes-pipe.flac");
        Path pipe = Music.outside().resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Files.move(pipe, Music.root().resolve(path), StandardCopyOption.ATOMIC_MOVE);
        assertThat(RawHttp.get(Music.url(path)).status()).isIn(404, 503);
        assertThat(RawHttp.get(Music.url(Music.OGG)).status()).isEqualTo(200);
    }

    @Test
    void link_putInATracksPlace_leadsNowhere() throws IOException {
        String path = Music.add(Music.sample(Music.FLAC), "becomes-link.flac");
        Path copy = Files.copy(Music.sample(Music.FLAC), Music.outside().resolve("same-size.flac"));
        Path link = Files.createSymbolicLink(Music.outside().resolve("link"), copy);
        Files.setLastModifiedTime(copy, Files.getLastModifiedTime(Music.root().resolve(path)));
        Files.move(link, Music.root().resolve(path), StandardCopyOption.ATOMIC_MOVE);
        assertThat(RawHttp.get(Music.url(path)).status()).isIn(404, 503);
    }

    @Test
    void directory_namedLikeATrack_isNotServed() throws IOException {
        Files.createDirectories(Music.root().resolve("album.flac"));
        Music.add(Music.sample(Music.FLAC), "album.flac/inside.flac");
        assertThat(Music.status("album.flac")).isEqualTo(404);
    }

    @Test
    void otherFiles_areNotServed() throws IOException {
        Files.writeString(Music.root().resolve("notes.txt"), SECRET);
        Files.writeString(Music.root().resolve("cover.jpg"), SECRET);
        Music.add(Music.sample(Music.FLAC), "after-others.flac");
        assertThat(Music.status("notes.txt")).isEqualTo(404);
        assertThat(Music.status("cover.jpg")).isEqualTo(404);
    }

    @Test
    void file_thatVanishesBetweenLookupAndRead_isNotFound() throws IOException {
        String path = Music.add(Music.sample(Music.FLAC), "vanishing.flac");
        Files.delete(Music.root().resolve(path));
        RawHttp.Answer answer = RawHttp.get(Music.url(path)); // the watcher has not told yet, or just has
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.head()).containsIgnoringCase("application/problem+json");
    }

    @Test
    void file_thatShrinksUnderALookup_isNeverServedAsIfWhole() throws IOException {
        String path = Music.add(Music.sample(Music.FLAC), "shrinking.flac");
        Files.write(Music.root().resolve(path), new byte[] {1, 2, 3});
        RawHttp.Answer answer = RawHttp.get(Music.url(path));
        assertThat(answer.status()).isIn(200, 503);
        if (answer.status() == 200) {
            assertThat(answer.body()).hasSize(3);
        }
        await().atMost(Music.SOON)
                .untilAsserted(
                        () -> assertThat(RawHttp.get(Music.url(path)).body()).hasSize(3));
    }

    @Test
    void playlist_inDisguise_leadsNowhere() throws IOException {
        Path elsewhere = Audio.noise(Music.outside().resolve("private.mp3"), 5);
        Files.writeString(
                Music.root().resolve("hls.flac"),
                "#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\n" + elsewhere + "\n#EXT-X-ENDLIST\n");
        Files.writeString(Music.root().resolve("concat.flac"), "ffconcat version 1.0\nfile after-pipe.flac\n");
        for (String path : new String[] {"hls.flac", "concat.flac"}) {
            Music.awaitStatus(path, 200);
            assertThat(RawHttp.get("/play/" + path + "?quality=low").head()).contains("X-Quality: original");
            ServerLog.awaitLine("WARN", "Could not make " + path);
        }
    }

    @Test
    void nothingIsServed_fromTheCacheByItsOwnName() throws IOException {
        assertThat(RawHttp.get("/play/..%2fdata%2fcache%2faudio%2fx_high.mp3").status())
                .isEqualTo(403);
    }
}
