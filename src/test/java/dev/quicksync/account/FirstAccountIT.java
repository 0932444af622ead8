package dev.quicksync.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.quicksync.fixture.Home;
import dev.quicksync.fixture.RawHttp;
import dev.quicksync.fixture.ServerProcess;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a packaged server comes from local mode to accounts, and that it keeps them. */
class FirstAccountIT {

    @BeforeEach
    void freshFolders() {
        Home.fresh();
    }

    private static void create(String name, String role) {
        given().contentType("application/json")
                .body("{\"name\":\"" + name + "\",\"password\":\"" + People.PASSWORD + "\",\"role\":\"" + role + "\"}")
                .post("/api/users")
                .then()
                .statusCode(201);
    }

    @Test
    void firstAdmin_endsLocalMode_atOnce_andForGood() throws IOException {
        try (ServerProcess server = ServerProcess.start(Home.environment())) {
            assertThat(RawHttp.get("/admin/cache/stats", "Via: 1.1 proxy").status())
                    .isEqualTo(403);
            create("ann", "admin");
            given().get("/api/users/me").then().statusCode(401);
            given().get("/admin/cache/stats").then().statusCode(401);
            assertThat(RawHttp.get("/admin/cache/stats", "Via: 1.1 proxy").status())
                    .isEqualTo(401);
            People.as("ann", People.PASSWORD)
                    .get("/api/users/me")
                    .then()
                    .statusCode(200)
                    .body("mode", equalTo("account"));
        }
        try (ServerProcess server = ServerProcess.start(Home.environment("QUARKUS_HTTP_HOST", "0.0.0.0"))) {
            People.as("ann", People.PASSWORD).get("/admin/cache/stats").then().statusCode(200);
        }
    }

    @Test
    void firstAdmin_endsLocalMode_alsoForARequestWhoseBodyComesLater() throws IOException {
        String body = "{\"name\":\"eve\",\"password\":\"12345678\",\"role\":\"admin\"}";
        try (ServerProcess server = ServerProcess.start(Home.environment());
                RawHttp http = new RawHttp()) {
            http.send("POST /api/users", "Content-Type: application/json", "Content-Length: " + body.length());
            given().get("/api/users/me").then().statusCode(200); // by then the head has been read
            create("ann", "admin");
            http.sendLines(body);
            assertThat(http.readAll().status()).isEqualTo(401);
            ann().get("/api/users").then().statusCode(200).body("name", equalTo(List.of("ann")));
        }
    }

    @Test
    void lastAdmin_staysOne_unlessTheEnvironmentHasAnother() {
        try (ServerProcess server = ServerProcess.start(Home.environment())) {
            create("ann", "admin");
            for (int i = 0; i < 2; i++) {
                ann().delete("/api/users/ann")
                        .then()
                        .statusCode(409)
                        .contentType("application/problem+json")
                        .body("detail", containsString("last admin"));
                role("ann", "user", 409);
                ann().contentType("application/json")
                        .body("{\"name\":\"bob\",\"password\":\"12345678\",\"role\":\"user\"}")
                        .post("/api/users"); // who is none either
            }
            role("bob", "admin", 200);
            role("bob", "user", 200);
            role("bob", "admin", 200);
            ann().delete("/api/users/ann").then().statusCode(204);
            People.as("bob", "12345678").delete("/api/users/bob").then().statusCode(409);
        }
        try (ServerProcess server =
                ServerProcess.start(Home.environment("QUICKSYNC_ADMIN_PASSWORD", People.ADMIN_PASSWORD))) {
            People.admin().delete("/api/users/bob").then().statusCode(204);
        }
    }

    @Test
    void environmentsAdmin_standsForAStoredOne() {
        try (ServerProcess server = ServerProcess.start(Home.environment())) {
            create("Admin", "admin");
        }
        try (ServerProcess server =
                ServerProcess.start(Home.environment("QUICKSYNC_ADMIN_PASSWORD", People.ADMIN_PASSWORD))) {
            People.as("admin", People.PASSWORD).get("/api/users/me").then().statusCode(401);
            People.admin().get("/api/users").then().statusCode(200).body("name", equalTo(List.of("admin")));
            server.awaitLog("stands for the account admin that is stored, too");
        }
        try (ServerProcess server = ServerProcess.start(Home.environment())) {
            People.as("admin", People.PASSWORD).get("/api/users/me").then().statusCode(200);
        }
    }

    private static RequestSpecification ann() {
        return People.as("ann", People.PASSWORD);
    }

    private static void role(String name, String role, int status) {
        ann().contentType("application/json")
                .body("{\"role\":\"" + role + "\"}")
                .patch("/api/users/" + name)
                .then()
                .statusCode(status);
    }
}
