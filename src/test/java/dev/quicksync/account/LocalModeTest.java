package dev.quicksync.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.quicksync.fixture.MusicFolder;
import dev.quicksync.fixture.RawHttp;
import dev.quicksync.fixture.ServerLog;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** As long as nobody has an account, the server is for whoever sits at the machine. */
@QuarkusTest
@WithTestResource(MusicFolder.class)
class LocalModeTest {

    private static final List<String> PATHS =
            List.of("/admin/cache/stats", "/api/users/me", "/play/x.flac", "/play/%zz", "/q/health/live", "/nothing");

    private static RawHttp.Answer ask(String methodAndPath, String... headers) throws IOException {
        try (RawHttp http = new RawHttp()) {
            http.sendLines(
                    methodAndPath + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n");
            return http.readAll();
        }
    }

    @Test
    void whoeverSitsAtTheMachine_isAnAdmin() {
        given().get("/api/users/me")
                .then()
                .statusCode(200)
                .body("name", equalTo("local"))
                .body("role", equalTo("admin"))
                .body("roles", equalTo(List.of("admin", "user")))
                .body("mode", equalTo("local"));
        given().get("/admin/cache/stats").then().statusCode(200);
        given().get("/api/users").then().statusCode(200).body("size()", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: music.example",
                "Host: localhost.evil.example",
                "Host: 10.0.0.1:8080",
                "Host: 127.0.0.1.evil.example",
                "Host: ",
                "Origin: https://evil.example",
                "Origin: null",
                "X-Forwarded-For: 192.0.2.1",
                "X-Forwarded-For: 127.0.0.1",
                "X-Forwarded-Proto: https",
                "x-forwarded-anything: 1",
                "Forwarded: for=192.0.2.1",
                "Via: 1.1 proxy",
            })
    void request_thatIsNotThisMachinesOwn_isForbidden_whateverItAsksFor(String header) throws IOException {
        for (String path : PATHS) {
            String host = header.startsWith("Host") ? "X-None: 1" : "Host: localhost";
            RawHttp.Answer answer = ask("GET " + path, host, header);
            assertThat(answer.status()).as(path).isEqualTo(403);
            assertThat(answer.head()).containsIgnoringCase("application/problem+json");
            assertThat(answer.text()).contains("\"status\":403", "this machine only");
        }
    }

    /** A page elsewhere may have this machine's browser ask; only links to here work. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "GET  | -           | -        | -        | 200",
                "GET  | none        | navigate | document | 200",
                "GET  | same-origin | cors     | empty    | 200",
                "GET  | same-origin | no-cors  | audio    | 200",
                "HEAD | same-origin | cors     | empty    | 200",
                "GET  | cross-site  | navigate | document | 200",
                "GET  | same-site   | navigate | document | 200",
                "GET  | cross-site  | navigate | iframe   | 403",
                "GET  | cross-site  | navigate | -        | 403",
                "GET  | cross-site  | no-cors  | audio    | 403",
                "GET  | cross-site  | no-cors  | image    | 403",
                "GET  | cross-site  | cors     | empty    | 403",
                "GET  | cross-site  | -        | -        | 403",
                "GET  | same-site   | no-cors  | script   | 403",
                "GET  | same-site   | cors     | empty    | 403",
                "HEAD | cross-site  | no-cors  | empty    | 403",
                "HEAD | cross-site  | navigate | document | 403",
                "POST | cross-site  | navigate | document | 403",
                "POST | same-site   | no-cors  | empty    | 403",
                "GET  | whatever    | no-cors  | empty    | 403",
            })
    void page_ofAnotherSite_isRefused_unlessItLinks(String method, String site, String mode, String dest, int status)
            throws IOException {
        assertThat(ask(
                                method + " /api/users/me",
                                "Host: localhost:8080",
                                site == null ? "X-None: 1" : "Sec-Fetch-Site: " + site,
                                mode == null ? "X-None: 2" : "Sec-Fetch-Mode: " + mode,
                                dest == null ? "X-None: 3" : "Sec-Fetch-Dest: " + dest,
                                "Content-Length: 0")
                        .status())
                .isEqualTo(status);
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
    @ValueSource(strings = {"localhost", "LocalHost:1", "127.0.0.1:8080", "127.1.2.3", "[::1]:8080"})
    void request_ofThisMachine_isAnswered(String host) throws IOException {
        assertThat(ask("GET /admin/cache/stats", "Host: " + host, "Origin: http://localhost:8080")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void refusedPath_cannotForgeALineOfTheLog() throws IOException {
        RawHttp.get("/admin/x%0aforged-line%1b", "X-Forwarded-For: 192.0.2.1");
        ServerLog.awaitLine("Refused", "/admin/x", "forged-line");
        assertThat(ServerLog.count("forged-line\u001b")).isZero();
    }

    @Test
    void pageOnAnotherPort_changesNothing() throws IOException {
        assertThat(ask("POST /admin/cache/clear", "Host: localhost:8080", "Origin: http://localhost:9090")
                        .status())
                .isEqualTo(403);
        assertThat(ask("POST /admin/cache/clear", "Host: localhost:8080", "Origin: http://localhost:8080")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void loginThatNobodyNeeds_isNotLookedAt() {
        People.as("admin", "whatever")
                .get("/api/users/me")
                .then()
                .statusCode(200)
                .body("name", equalTo("local"));
        People.with("whatever").get("/api/users/me").then().statusCode(200).body("name", equalTo("local"));
        People.login("admin", "whatever").then().statusCode(409).body("detail", containsString("no account"));
        given().contentType("application/json")
                .body("{\"current_password\":\"whatever\",\"new_password\":\"whatever\"}")
                .put("/api/users/me/password")
                .then()
                .statusCode(409);
    }

    @Test
    void firstUser_mustBeAnAdmin() {
        given().contentType("application/json")
                .body("{\"name\":\"first\",\"password\":\"12345678\",\"role\":\"user\"}")
                .post("/api/users")
                .then()
                .statusCode(409)
                .body("detail", containsString("must be an admin"));
    }
}
