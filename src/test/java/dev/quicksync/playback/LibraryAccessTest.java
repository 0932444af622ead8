package dev.quicksync.playback;

import static dev.quicksync.fixture.Patience.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.quicksync.fixture.Music;
import dev.quicksync.fixture.MusicFolder;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /api/library} under {@code PLAY_ACCESS=login}; scans are for admins whatever it says. */
@QuarkusTest
@WithTestResource(
        value = MusicFolder.class,
        initArgs = {
            @ResourceArg(name = "quicksync.admin-password", value = "correct horse"),
            @ResourceArg(name = "quicksync.play.access", value = "login"),
        })
class LibraryAccessTest {

    private static final String COVER = Music.url(Music.FLAC).replaceFirst("/play/", "/api/library/cover/");

    private static RequestSpecification stranger() {
        return RestAssured.given().urlEncodingEnabled(false);
    }

    private static RequestSpecification admin() {
        return stranger().auth().preemptive().basic("admin", "correct horse");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tracks", "albums", "artists", "cover/a.flac"})
    void music_isOnlyForWhoHasLoggedIn(String what) {
        stranger()
                .get("/api/library/" + what)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Basic"));
    }

    @Test
    void music_forWhoHasLoggedIn_isKeptByNoSharedCache() {
        await().until(() -> admin().get(COVER).statusCode() == 200);
        admin().get(COVER).then().header("Cache-Control", "private, max-age=3600");
        admin().get("/api/library/tracks").then().statusCode(200);
    }

    @Test
    void scan_isForAdmins() {
        stranger().get("/admin/library/scan").then().statusCode(401);
        stranger().post("/admin/library/scan").then().statusCode(401);
        admin().contentType("application/json")
                .body("{\"name\":\"ann\",\"password\":\"battery staple\",\"role\":\"user\"}")
                .post("/api/users")
                .then()
                .statusCode(201);
        RequestSpecification ann = stranger().auth().preemptive().basic("ann", "battery staple");
        ann.post("/admin/library/scan").then().statusCode(403);
        ann.get("/api/library/artists").then().statusCode(200);
        admin().get("/admin/library/scan").then().statusCode(200).body("root_missing", equalTo(false));
    }
}
