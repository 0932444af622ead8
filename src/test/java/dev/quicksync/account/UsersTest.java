package dev.quicksync.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.quicksync.fixture.MusicFolder;
import dev.quicksync.fixture.RawHttp;
import dev.quicksync.fixture.ServerLog;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /api/users}, on a server whose environment has an admin. */
@QuarkusTest
@WithTestResource(
        value = MusicFolder.class,
        initArgs = @ResourceArg(name = "quicksync.admin-password", value = People.ADMIN_PASSWORD))
class UsersTest {

    @Test
    void user_isMade_shown_andRemoved() {
        People.create("Ann.B_c-1", "user")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/api/users/Ann.B_c-1"))
                .header("Cache-Control", containsString("no-store"))
                .body("name", equalTo("Ann.B_c-1"))
                .body("role", equalTo("user"))
                .body("created_at", notNullValue())
                .body("password", nullValue());
        People.admin().get("/api/users/ann.b_C-1").then().statusCode(200).body("name", equalTo("Ann.B_c-1"));
        People.admin()
                .get("/api/users")
                .then()
                .statusCode(200)
                .body("name", hasItems("admin", "Ann.B_c-1"))
                .body(not(containsString("$2")))
                .body(not(containsString("stamp")));
        People.admin().delete("/api/users/ann.b_c-1").then().statusCode(204);
        People.admin()
                .get("/api/users/Ann.B_c-1")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", equalTo("There is no such user."));
        ServerLog.awaitLine("admin made the user Ann.B_c-1 (user)");
        ServerLog.awaitLine("admin removed the user ann.b_c-1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                        | name: is missing",
                "{\"name\":\"x\",\"role\":\"user\"}                        | password: is missing",
                "{\"name\":\"x\",\"password\":\"12345678\"}                | role: is missing",
                "{\"name\":\"\",\"password\":\"12345678\",\"role\":\"user\"}       | name:",
                "{\"name\":\"a b\",\"password\":\"12345678\",\"role\":\"user\"}    | name:",
                "{\"name\":\"ümlaut\",\"password\":\"12345678\",\"role\":\"user\"} | name:",
                "{\"name\":\"a/b\",\"password\":\"12345678\",\"role\":\"user\"}    | name:",
                "{\"name\":\"..\",\"password\":\"12345678\",\"role\":\"user\"}     | name: .. is reserved",
                "{\"name\":\"Local\",\"password\":\"12345678\",\"role\":\"user\"}  | name: Local is reserved",
                "{\"name\":\"me\",\"password\":\"12345678\",\"role\":\"user\"}     | name: me is reserved",
                "{\"name\":\"x\",\"password\":\"1234567\",\"role\":\"user\"}       | password: 8 to 72 bytes in UTF-8",
                "{\"name\":\"x\",\"password\":\"1234567\\n\",\"role\":\"user\"}    | password: no line breaks",
                "{\"name\":\"x\",\"password\":\"12345678\",\"role\":\"root\"}      | role: must be user or admin",
                "{\"name\":\"x\",\"password\":\"12345678\",\"role\":\"ADMIN\"}     | role: must be user or admin",
                "{\"name\":5,\"password\":\"12345678\",\"role\":\"user\"}          | name: must be a text",
                "{\"name\":\"x\",\"password\":null,\"role\":\"user\"}              | password: must be a text",
                "{\"name\":\"x\",\"passwrod\":\"12345678\",\"role\":\"user\"}      | passwrod: there is no such field",
                "{\"name\":\"x\",\"name\":\"y\"}                           | JSON object",
                "[]                                                        | JSON object",
                "{\"name\":                                                | JSON object",
                "{} {}                                                     | JSON object",
                "nonsense                                                  | JSON object",
            })
    void user_thatWontDo_isABadRequest_thatNamesTheField(String body, String detail) {
        People.admin()
                .contentType("application/json")
                .body(body)
                .post("/api/users")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString(detail));
    }

    @ParameterizedTest
    @CsvSource({"x, 7, 400", "x, 8, 201", "x, 72, 201", "x, 73, 400", "\u00fc, 36, 201", "\u00fc, 37, 400"})
    void password_hasTheLengthThatBcryptReads(String letter, int times, int status) {
        String name = "length-" + times + (letter.equals("x") ? "x" : "u");
        String password = letter.repeat(times);
        People.admin()
                .contentType("application/json; charset=UTF-8")
                .body("{\"name\":\"" + name + "\",\"password\":\"" + password + "\",\"role\":\"user\"}")
                .post("/api/users")
                .then()
                .statusCode(status);
        if (status == 201) {
            People.as(name, password).get("/api/users/me").then().statusCode(200);
            People.as(name, password + "x").get("/api/users/me").then().statusCode(401);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"twice", "TWICE", "Twice", "admin", "Admin"})
    void name_thatIsTaken_isAConflict_inAnyCase(String name) {
        People.create("twice", "user");
        People.create(name, "user").then().statusCode(409).contentType("application/problem+json");
    }

    @Test
    void twoAtOnce_ofOneName_areOneUser() {
        ExecutorService both = Executors.newFixedThreadPool(4);
        try {
            List<CompletableFuture<Integer>> answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                            () -> People.create("at-once", "user").statusCode(), both))
                    .limit(4)
                    .toList();
            assertThat(answers.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(201, 409, 409, 409);
        } finally {
            both.shutdown();
        }
    }

    @Test
    void user_mayNotAdministrate() {
        String name = People.created("plain-user");
        for (String path : List.of("/api/users", "/api/users/admin", "/admin/cache/stats")) {
            People.as(name, People.PASSWORD)
                    .get(path)
                    .then()
                    .statusCode(403)
                    .contentType("application/problem+json")
                    .body("status", equalTo(403));
        }
        People.as(name, People.PASSWORD)
                .get("/api/users/me")
                .then()
                .statusCode(200)
                .body("name", equalTo(name))
                .body("role", equalTo("user"))
                .body("roles", equalTo(List.of("user")))
                .body("mode", equalTo("account"));
    }

    @Test
    void role_countsAtOnce() {
        String name = People.created("promoted");
        change(name, "{\"role\":\"admin\"}", 200);
        People.as(name, People.PASSWORD).get("/admin/cache/stats").then().statusCode(200);
        change(name, "{\"role\":\"user\"}", 200);
        People.as(name, People.PASSWORD).get("/admin/cache/stats").then().statusCode(403);
        ServerLog.awaitLine("admin changed the user promoted (admin)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                          | 400 | one of them must be there",
                "{\"role\":\"boss\"}         | 400 | role:",
                "{\"password\":\"short\"}    | 400 | password:",
                "{\"name\":\"other\"}        | 400 | name: there is no such field",
            })
    void change_thatWontDo_isABadRequest(String body, int status, String detail) {
        People.create("unchanged", "user");
        People.admin()
                .contentType("application/json")
                .body(body)
                .patch("/api/users/unchanged")
                .then()
                .statusCode(status)
                .body("detail", containsString(detail));
    }

    @Test
    void environmentsAdmin_isChangedInTheEnvironmentOnly() {
        change("admin", "{\"password\":\"another one\"}", 409);
        change("ADMIN", "{\"role\":\"user\"}", 409);
        People.admin()
                .delete("/api/users/admin")
                .then()
                .statusCode(409)
                .body("detail", containsString("QUICKSYNC_ADMIN_PASSWORD"));
        People.admin()
                .contentType("application/json")
                .body("{\"current_password\":\"" + People.ADMIN_PASSWORD + "\",\"new_password\":\"another one\"}")
                .put("/api/users/me/password")
                .then()
                .statusCode(409)
                .body("detail", containsString("QUICKSYNC_ADMIN_PASSWORD"));
    }

    @Test
    void unknownUser_isNotFound() {
        change("nobody-here", "{\"role\":\"admin\"}", 404);
        People.admin().delete("/api/users/nobody-here").then().statusCode(404);
    }

    @Test
    void lastStoredAdmin_mayGo_asTheEnvironmentHasOne() {
        People.create("stored-admin", "admin").then().statusCode(201);
        change("stored-admin", "{\"role\":\"user\"}", 200);
        People.admin().delete("/api/users/stored-admin").then().statusCode(204);
    }

    /** Who asks is known from the head of a request; its body may come much later. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gone-1    | DELETE | ''                            | POST /api/users",
                "gone-2    | DELETE | ''                            | PATCH /api/users/bystander",
                "gone-3    | DELETE | ''                            | PUT /api/users/me/password",
                "demoted-1 | PATCH  | {\"role\":\"user\"}               | POST /api/users",
                "demoted-2 | PATCH  | {\"password\":\"battery staple\"} | PATCH /api/users/bystander",
                "demoted-3 | PATCH  | {\"password\":\"battery staple\"} | PUT /api/users/me/password",
            })
    void login_thatHasEndedBeforeTheBodyCame_changesNothing(String name, String end, String how, String change)
            throws IOException {
        People.create("bystander", "user");
        People.create(name, "admin").then().statusCode(201);
        People.as(name, People.PASSWORD).get("/api/users/me").then().statusCode(200);
        String body = switch (change.substring(0, 4)) {
            case "POST" -> "{\"name\":\"made-by-" + name + "\",\"password\":\"12345678\",\"role\":\"admin\"}";
            case "PUT " -> "{\"current_password\":\"" + People.PASSWORD + "\",\"new_password\":\"12345678\"}";
            default -> "{\"role\":\"admin\"}";
        };
        try (RawHttp http = new RawHttp()) {
            http.send(
                    change,
                    "Authorization: " + People.basic(name, People.PASSWORD),
                    "Content-Type: application/json",
                    "Content-Length: " + body.length());
            People.admin().get("/api/users").then().statusCode(200); // by then the head has been read
            People.admin()
                    .contentType("application/json")
                    .body(how.isEmpty() ? "{}" : how)
                    .request(end, "/api/users/" + name)
                    .then()
                    .statusCode(how.isEmpty() ? 204 : 200);
            http.sendLines(body);
            RawHttp.Answer answer = http.readAll();
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.head())
                    .contains("application/problem+json")
                    .containsIgnoringCase("www-authenticate: Basic");
        }
        People.admin().get("/api/users/made-by-" + name).then().statusCode(404);
        People.admin().get("/api/users/bystander").then().body("role", equalTo("user"));
        People.as(name, "12345678").get("/api/users/me").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/nothing-here", "/api/users/x/nothing-here"})
    void pathOfNothing_isAnsweredInOurWords(String path) {
        People.admin().get(path).then().statusCode(404).body("detail", equalTo("There is nothing here."));
    }

    @Test
    void body_ofAnotherKind_isNotTaken() {
        People.admin()
                .contentType("text/plain")
                .body("{}")
                .post("/api/users")
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .body("detail", equalTo("A body of this Content-Type is not taken here."));
    }

    @Test
    void stranger_isAskedToLogIn() {
        for (String path : List.of("/api/users", "/api/users/me", "/api/users/x", "/admin/cache/stats")) {
            given().get(path)
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", equalTo("Basic realm=\"Quicksync\", charset=\"UTF-8\""))
                    .header("Cache-Control", equalTo("no-store"))
                    .body("detail", equalTo("Log in first."));
        }
    }

    private static void change(String name, String body, int status) {
        People.admin()
                .contentType("application/json")
                .body(body)
                .patch("/api/users/" + name)
                .then()
                .statusCode(status);
    }
}
