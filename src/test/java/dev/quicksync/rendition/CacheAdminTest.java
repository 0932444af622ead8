package dev.quicksync.rendition;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.quicksync.fixture.Music;
import dev.quicksync.fixture.MusicFolder;
import dev.quicksync.fixture.RawHttp;
import dev.quicksync.fixture.ServerLog;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The spec's admin endpoints. */
@QuarkusTest
@WithTestResource(MusicFolder.class)
class CacheAdminTest {

    @Test
    void stats_countWhatIsOnDisk() throws IOException {
        Music.awaitHit(Music.FLAC, "low");
        Music.awaitHit(Music.OGG, "high");
        long bytes = 0;
        for (Path file : Music.cached()) {
            bytes += Files.size(file);
        }
        var stats = given().get("/admin/cache/stats")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(stats.getLong("cache_size_bytes")).isEqualTo(bytes);
        assertThat(stats.getDouble("cache_size_mb")).isEqualTo(Math.round(bytes * 100.0 / 1048576) / 100.0);
        assertThat(stats.getInt("cached_files")).isEqualTo(Music.cached().size());
        assertThat(stats.getString("cache_dir")).isEqualTo(Music.cache().toString());
    }

    @Test
    void clear_removesEverything_andSaysSo() {
        Music.awaitHit(Music.FLAC, "low");
        int files = given().get("/admin/cache/stats").jsonPath().getInt("cached_files");
        given().post("/admin/cache/clear")
                .then()
                .statusCode(200)
                .body("deleted_files", equalTo(files))
                .body("message", equalTo("Cleared all " + files + " cached files"));
        assertThat(Music.cached()).isEmpty();
        given().get("/admin/cache/stats")
                .then()
                .body("cached_files", equalTo(0))
                .body("cache_size_bytes", equalTo(0))
                .body("cache_size_mb", equalTo(0.0f));
        Music.awaitHit(Music.FLAC, "low");
    }

    @Test
    void clear_ofOldOnes_leavesNewOnes() {
        Music.awaitHit(Music.FLAC, "low");
        given().post("/admin/cache/clear?older_than_days=30")
                .then()
                .statusCode(200)
                .body("deleted_files", equalTo(0))
                .body("message", equalTo("Cleared 0 cached files older than 30 days"));
        assertThat(Music.cached()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "abc", "1.5", "", "99999999999", "0x10", "%20", "1%00"})
    void clear_ofNonsense_isABadRequest_andRemovesNothing(String days) {
        Music.awaitHit(Music.FLAC, "low");
        given().urlEncodingEnabled(false)
                .post("/admin/cache/clear?older_than_days=" + days)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", not(emptyOrNullString()));
        assertThat(Music.cached()).isNotEmpty();
    }

    @Test
    void clear_byGet_isNotAllowed() {
        given().get("/admin/cache/clear").then().statusCode(405).contentType("application/problem+json");
    }

    @Test
    void reader_ofAClearedRendition_finishes() throws IOException {
        Music.awaitHit(Music.OGG, "ultra");
        byte[] file = Files.readAllBytes(Music.cache().resolve("Tidewater/Tides_ultra.mp3"));
        try (RawHttp http = new RawHttp()) {
            http.send("GET " + Music.url(Music.OGG) + "?quality=ultra");
            http.read(1);
            given().post("/admin/cache/clear").then().statusCode(200);
            assertThat(new String(http.readAll().body(), StandardCharsets.ISO_8859_1))
                    .isEqualTo(new String(file, StandardCharsets.ISO_8859_1));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: music.example",
                "Host: localhost.evil.example",
                "Host: 10.0.0.1:8080",
                "Origin: https://evil.example",
                "Origin: null",
                "X-Forwarded-For: 192.0.2.1",
                "X-Forwarded-Proto: https",
                "Forwarded: for=192.0.2.1",
                "Via: 1.1 proxy",
            })
    void request_thatIsNotThisMachinesOwn_isForbidden(String header) throws IOException {
        try (RawHttp http = new RawHttp()) {
            String host = header.startsWith("Host") ? "" : "Host: localhost\r\n";
            http.sendLines("POST /admin/cache/clear HTTP/1.1\r\n" + host + header + "\r\nConnection: close\r\n\r\n");
            RawHttp.Answer answer = http.readAll();
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.head()).containsIgnoringCase("application/problem+json");
            assertThat(answer.text()).contains("\"status\":403");
        }
    }

    @Test
    void refusedPath_cannotForgeALineOfTheLog() throws IOException {
        RawHttp.get("/admin/x%0aforged-line%1b", "X-Forwarded-For: 192.0.2.1");
        ServerLog.awaitLine("Refused", "/admin/x", "forged-line");
        assertThat(ServerLog.count("forged-line\u001b")).isZero();
    }

    /** As nginx asks what it stands in front of, unless it is told otherwise. */
    @Test
    void request_inHttp10_isForbidden() throws IOException {
        try (RawHttp http = new RawHttp()) {
            http.sendLines("GET /admin/cache/stats HTTP/1.0\r\nHost: 127.0.0.1:8080\r\nConnection: close\r\n\r\n");
            assertThat(http.readAll().status()).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1:8080", "[::1]:8080"})
    void request_ofThisMachine_isAnswered(String host) throws IOException {
        try (RawHttp http = new RawHttp()) {
            http.sendLines("GET /admin/cache/stats HTTP/1.1\r\nHost: " + host + "\r\nOrigin: http://localhost:8080\r\n"
                    + "Connection: close\r\n\r\n");
            assertThat(http.readAll().status()).isEqualTo(200);
        }
    }
}
