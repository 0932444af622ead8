package dev.quicksync.playback;

import static dev.quicksync.fixture.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.quicksync.fixture.CacheOff;
import dev.quicksync.fixture.Music;
import dev.quicksync.fixture.MusicFolder;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** {@code AUDIO_CACHE_ENABLED=false}. */
@QuarkusTest
@TestProfile(CacheOff.class)
@WithTestResource(MusicFolder.class)
class CacheOffTest {

    @Test
    void everyQuality_isTheOriginal_andNothingIsMade() {
        given().urlEncodingEnabled(false)
                .get(Music.url(Music.FLAC) + "?quality=low")
                .then()
                .statusCode(200)
                .header("Content-Type", "audio/flac")
                .header("X-Quality", "original")
                .header("Cache-Status", "quicksync; fwd=bypass");
        assertThat(Music.cache()).doesNotExist();
    }

    @Test
    void stats_sayThatItIsEmpty() {
        given().get("/admin/cache/stats").then().statusCode(200).body("cached_files", equalTo(0));
        given().post("/admin/cache/clear").then().statusCode(200).body("deleted_files", equalTo(0));
    }

    @Test
    void server_isReady() {
        await().untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
    }
}
