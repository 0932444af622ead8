package dev.quicksync.rendition;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.quicksync.fixture.Music;
import dev.quicksync.fixture.MusicFolder;
import dev.quicksync.fixture.RawHttp;
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
}
