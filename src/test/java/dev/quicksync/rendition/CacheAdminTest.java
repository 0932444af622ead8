package dev.quicksync.rendition;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.not;

import dev.quicksync.fixture.Music;
import dev.quicksync.fixture.MusicFolder;
import dev.quicksync.fixture.RawHttp;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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
    void clear_ofOneRungInOneDirectory_leavesTheOthers() {
        Music.awaitHit(Music.FLAC, "low");
        Music.awaitHit(Music.FLAC, "high");
        Music.awaitHit(Music.OGG, "low");
        given().queryParam("quality", "low")
                .queryParam("path", "Aurora/First Light")
                .queryParam("dry_run", "true")
                .post("/admin/cache/clear")
                .then()
                .statusCode(200)
                .body("dry_run", equalTo(true))
                .body("deleted_files", equalTo(1))
                .body("message", equalTo("Would clear 1 cached files at low of Aurora/First Light"));
        assertThat(Music.cache().resolve(Music.FLAC.replace(".flac", "_low.mp3")))
                .exists();
        given().queryParam("quality", "low")
                .queryParam("path", "Aurora/First Light/")
                .post("/admin/cache/clear")
                .then()
                .body("dry_run", equalTo(false))
                .body("deleted_files", equalTo(1))
                .body("freed_bytes", greaterThan(100_000));
        assertThat(Music.cache().resolve(Music.FLAC.replace(".flac", "_low.mp3")))
                .doesNotExist();
        assertThat(Music.cache().resolve(Music.FLAC.replace(".flac", "_high.mp3")))
                .exists();
        assertThat(Music.cache().resolve(Music.OGG.replace(".ogg", "_low.mp3"))).exists();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quality=loud",
                "quality=",
                "quality=original",
                "path=..",
                "path=a/%2e%2e/b",
                "path=",
                "path=%00",
                "path=/a",
                "dry_run=yes",
                "dry_run=",
                "dry_run=TRUE",
                "quality=low&quality=high"
            })
    void clear_ofNonsensicalParts_isABadRequest_andRemovesNothing(String query) {
        Music.awaitHit(Music.FLAC, "low");
        given().urlEncodingEnabled(false)
                .post("/admin/cache/clear?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", not(emptyOrNullString()));
        assertThat(Music.cached()).isNotEmpty();
    }

    @Test
    void stats_tellHitsAndMisses_andTheLimits() {
        Music.awaitHit(Music.WAV, "saver");
        JsonPath before = given().get("/admin/cache/stats").jsonPath();
        Music.awaitHit(Music.WAV, "saver");
        given().urlEncodingEnabled(false).get(Music.url(Music.WAV)).then().statusCode(200);
        JsonPath after = given().get("/admin/cache/stats").jsonPath();

        assertThat(after.getLong("hit_rate.hits") - before.getLong("hit_rate.hits"))
                .isEqualTo(1);
        assertThat(after.getLong("hit_rate.bypass") - before.getLong("hit_rate.bypass"))
                .isEqualTo(1);
        assertThat(after.getLong("rungs.saver.hits") - before.getLong("rungs.saver.hits"))
                .isEqualTo(1);
        assertThat(after.getInt("rungs.saver.files")).isPositive();
        assertThat(after.getDouble("hit_rate.overall")).isBetween(0.0, 1.0);
        assertThat(after.getDouble("hit_rate.last_hour")).isBetween(0.0, 1.0);
        assertThat(after.getDouble("hit_rate.last_day")).isBetween(0.0, 1.0);
        assertThat(after.getDouble("hit_rate.target")).isEqualTo(0.8);
        assertThat(after.getList("hit_rate.over_time.hits", Long.class).stream()
                        .mapToLong(Number::longValue)
                        .sum())
                .isEqualTo(after.getLong("hit_rate.hits"));
        assertThat(Instant.parse(after.getString("hit_rate.over_time[0].from"))).isBeforeOrEqualTo(Instant.now());
        assertThat(after.getLong("max_size_bytes")).isEqualTo(10L << 30);
        assertThat(after.getLong("min_free_bytes")).isZero();
        assertThat(after.getLong("free_disk_bytes")).isPositive();
        assertThat(after.getMap("evictions")).containsKeys("vanished", "replaced", "expired", "least_valuable");
        assertThat(after.getInt("transcodes.queued")).isNotNegative();
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
