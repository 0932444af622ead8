package dev.quicksync.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import dev.quicksync.fixture.Music;
import dev.quicksync.fixture.MusicFolder;
import dev.quicksync.fixture.Patience;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code PLAY_ACCESS=login} (DESIGN.md, "Who may do what"). */
@QuarkusTest
@WithTestResource(
        value = MusicFolder.class,
        initArgs = {
            @ResourceArg(name = "quicksync.admin-password", value = "correct horse"),
            @ResourceArg(name = "quicksync.play.access", value = "login"),
            @ResourceArg(name = "quicksync.network.test-urls", value = "")
        })
class PlayAccessTest {

    private static RequestSpecification stranger() {
        return RestAssured.given().urlEncodingEnabled(false);
    }

    private static RequestSpecification admin() {
        return stranger().auth().preemptive().basic("admin", "correct horse");
    }

    @BeforeEach
    void awaitTheMusic() {
        Patience.await().until(() -> admin().head(Music.url(Music.FLAC)).statusCode() == 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/play/", "/download/"})
    void track_isOnlyForWhoHasLoggedIn(String use) {
        String url = Music.url(Music.FLAC).replaceFirst("^/play/", use);
        stranger()
                .get(url)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Basic"));
        stranger().head(url + "?quality=auto").then().statusCode(401);
        stranger()
                .auth()
                .preemptive()
                .basic("admin", "wrong horse")
                .get(url)
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
        admin().get(url).then().statusCode(200);
    }

    @Test
    void answer_isPrivate() {
        admin().head(Music.url(Music.FLAC)).then().header("Cache-Control", "private, max-age=3600");
        admin().head(Music.url(Music.FLAC) + "?quality=auto").then().header("Cache-Control", "private, no-cache");
    }

    @Test
    void stranger_learnsNothingOfWhatThereIs() {
        assertThat(stranger().get("/play/none.flac").statusCode()).isEqualTo(401);
        assertThat(stranger().get("/play/none.flac?quality=nonsense").statusCode())
                .isEqualTo(401);
    }

    @Test
    void preflight_needsNoLogin() {
        stranger()
                .options(Music.url(Music.FLAC))
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Headers", containsString("Range"));
    }

    @Test
    void quickSync_isOnlyForWhoHasLoggedIn() {
        for (String path : new String[] {"status/", "preferences/", "presets/", "probe?bytes=10"}) {
            stranger()
                    .get("/api/audio/quick-sync/" + path)
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json");
            admin().get("/api/audio/quick-sync/" + path).then().statusCode(200);
        }
        stranger().post("/api/audio/quick-sync/test/").then().statusCode(401);
        stranger()
                .contentType("application/json")
                .body("{\"downlink_mbps\":1}")
                .post("/api/audio/quick-sync/report")
                .then()
                .statusCode(401);
    }
}
