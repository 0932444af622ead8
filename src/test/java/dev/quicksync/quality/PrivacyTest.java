package dev.quicksync.quality;

import static dev.quicksync.fixture.Listener.QUICK_SYNC;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.quicksync.fixture.MusicFolder;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What one user prefers, and how fast their network is, is nobody else's to see. */
@QuarkusTest
@WithTestResource(
        value = MusicFolder.class,
        initArgs = {
            @ResourceArg(name = "quicksync.admin-password", value = "correct horse"),
            @ResourceArg(name = "quicksync.load.enabled", value = "false"),
            @ResourceArg(name = "quicksync.network.test-urls", value = "")
        })
class PrivacyTest {

    private static final String PASSWORD = "correct horse";
    private static final String DEVICE = "the-living-room";

    private static RequestSpecification as(String name) {
        return given().auth().preemptive().basic(name, PASSWORD).header("X-Device-Id", DEVICE);
    }

    private static void create(String name) {
        as("admin")
                .contentType("application/json")
                .body(Map.of("name", name, "password", PASSWORD, "role", "user"))
                .post("/api/users")
                .then()
                .statusCode(201);
    }

    private static void prefer(String name, String scope, String mode) {
        as(name).contentType("application/json")
                .body(Map.of("mode", mode))
                .post(QUICK_SYNC + "preferences/" + scope)
                .then()
                .statusCode(200);
    }

    private static void expectMode(String name, String mode) {
        as(name).get(QUICK_SYNC + "status/").then().statusCode(200).body("preferences.mode", equalTo(mode));
    }

    @Test
    void users_ofOneDevice_haveTheirOwnPreferencesAndNetwork() {
        create("ann");
        create("bob");
        prefer("ann", "", "low");
        prefer("ann", "?scope=device", "medium");
        as("ann")
                .contentType("application/json")
                .body("{\"bytes\":1000000,\"seconds\":16}")
                .post(QUICK_SYNC + "report")
                .then()
                .statusCode(200);

        expectMode("ann", "medium");
        expectMode("bob", "auto");
        expectMode("admin", "auto");
        as("ann").get(QUICK_SYNC + "status/").then().body("status.network.speed_mbps", equalTo(0.5f));
        as("bob").get(QUICK_SYNC + "status/").then().body("status.network.source", equalTo("fallback"));
    }

    @Test
    void user_whoIsRemoved_leavesNothingToTheNextOfThatName() {
        create("carol");
        prefer("carol", "", "low");
        prefer("carol", "?scope=device", "medium");
        expectMode("carol", "medium");
        as("admin").delete("/api/users/carol").then().statusCode(204);
        create("carol");

        expectMode("carol", "auto");
    }

    @Test
    void cookie_behindTls_isForTlsOnly() {
        for (String path : List.of("status/", "probe?bytes=1")) {
            Response answer = given().auth()
                    .preemptive()
                    .basic("admin", PASSWORD)
                    .header("X-Forwarded-Proto", "https")
                    .get(QUICK_SYNC + path);
            assertThat(answer.getHeaders().getValues("Set-Cookie"))
                    .as(path)
                    .singleElement()
                    .asString()
                    .contains("quicksync_device=", "Secure", "HTTPOnly");
        }
    }
}
