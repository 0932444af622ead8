package dev.quicksync.mixtape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.quicksync.fixture.Music;
import dev.quicksync.fixture.MusicFolder;
import dev.quicksync.fixture.Patience;
import dev.quicksync.fixture.RawHttp;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may see and edit mixtapes, on a server with accounts and {@code PLAY_ACCESS=login}. */
@QuarkusTest
@WithTestResource(
        value = MusicFolder.class,
        initArgs = {
            @ResourceArg(name = "quicksync.admin-password", value = ShareAccessTest.PASSWORD),
            @ResourceArg(name = "quicksync.play.access", value = "login")
        })
class ShareAccessTest {

    static final String PASSWORD = "correct horse";

    private static RequestSpecification as(String name) {
        return Tapes.raw().contentType("application/json").auth().preemptive().basic(name, PASSWORD);
    }

    @BeforeEach
    void awaitTheMusic() {
        Patience.await().until(() -> as("admin").head(Music.url(Music.FLAC)).statusCode() == 200);
    }

    private static String made(String by, String title) {
        return as(by).body(Map.of("title", title, "tracks", List.of(Music.FLAC)))
                .post("/api/mixtapes")
                .then()
                .statusCode(201)
                .extract()
                .path("slug");
    }

    @Test
    void share_isOnlyForWhoHasLoggedIn() {
        String slug = made("admin", "Kept close");
        for (String address : new String[] {"/share/" + slug, "/share/" + slug + ".m3u8", "/share/nowhere"}) {
            Tapes.raw()
                    .get(address)
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", startsWith("Basic"))
                    .header("Access-Control-Allow-Origin", "*");
        }
        Tapes.raw().options("/share/" + slug).then().statusCode(204);
        for (String address : new String[] {"/share/" + slug, "/share/" + slug + ".m3u8"}) {
            as("admin").get(address).then().statusCode(200).header("Cache-Control", "private, max-age=60");
        }
    }

    @Test
    void api_isOnlyForWhoHasLoggedIn() {
        String slug = made("admin", "Only with a login");
        String address = "/api/mixtapes/" + slug;
        for (String path : new String[] {"/api/mixtapes", address, address + "/progress"}) {
            Tapes.raw().get(path).then().statusCode(401).contentType("application/problem+json");
        }
        Tapes.json().body("{\"title\":\"x\"}").post("/api/mixtapes").then().statusCode(401);
        Tapes.json()
                .header("If-Match", "*")
                .body("{\"title\":\"x\"}")
                .patch(address)
                .then()
                .statusCode(401);
        Tapes.raw().header("If-Match", "*").delete(address).then().statusCode(401);
        Tapes.append(address, Music.FLAC).then().statusCode(401);
        Tapes.order(address, "*", 1).then().statusCode(401);
        Tapes.raw().delete(address + "/tracks/1").then().statusCode(401);
        as("admin").get(address).then().statusCode(200).body("version", equalTo(1));
    }

    @Test
    void everyUser_mayEditEveryMixtape() {
        String slug = made("admin", "Open to all");
        as("admin")
                .body(Map.of("name", "mixtape-editor", "password", PASSWORD, "role", "user"))
                .post("/api/users")
                .then()
                .statusCode(201);
        as("mixtape-editor")
                .body(Map.of("tracks", List.of(Music.MP3)))
                .post("/api/mixtapes/" + slug + "/tracks")
                .then()
                .statusCode(200)
                .body("created_by", equalTo("admin"))
                .body("tracks.path", contains(Music.FLAC, Music.MP3));
        as("mixtape-editor")
                .header("If-Match", "*")
                .delete("/api/mixtapes/" + slug)
                .then()
                .statusCode(200);
        assertThat(made("mixtape-editor", "Open to all")).isEqualTo("open-to-all");
        as("admin").get("/api/mixtapes/open-to-all").then().body("created_by", equalTo("mixtape-editor"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /api/mixtapes",
                "PATCH /api/mixtapes/x",
                "DELETE /api/mixtapes/x",
                "POST /api/mixtapes/x/tracks",
                "PUT /api/mixtapes/x/tracks",
                "DELETE /api/mixtapes/x/tracks/1"
            })
    void pageOfAnotherSite_changesNothing(String request) throws IOException {
        String login = Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        try (RawHttp http = new RawHttp()) {
            http.send(
                    request,
                    "Authorization: Basic " + login,
                    "Origin: https://evil.example",
                    "If-Match: *",
                    "Content-Length: 0");
            RawHttp.Answer answer = http.readAll();
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.text()).contains("Pages of other sites may not change anything here.");
        }
    }
}
