package dev.quicksync.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.quicksync.fixture.Music;
import dev.quicksync.fixture.MusicFolder;
import dev.quicksync.fixture.RawHttp;
import dev.quicksync.fixture.ServerLog;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Logging in, by form and by HTTP Basic, and what ends it. */
@QuarkusTest
@WithTestResource(
        value = MusicFolder.class,
        initArgs = @ResourceArg(name = "quicksync.admin-password", value = People.ADMIN_PASSWORD))
class SessionsTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    @Test
    void login_setsACookie_thatPagesCannotRead() {
        Response answer = People.login("admin", People.ADMIN_PASSWORD);
        answer.then().statusCode(200).header("Location", nullValue());
        Cookie cookie = answer.detailedCookie("quicksync_session");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.isSecured()).isFalse();
        assertThat(cookie.getSameSite()).isEqualTo("Lax");
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getMaxAge()).isEqualTo(30 * 24 * 3600);
        assertThat(cookie.getValue()).doesNotContain("admin");
        People.with(cookie.getValue())
                .get("/api/users/me")
                .then()
                .statusCode(200)
                .body("name", equalTo("admin"))
                .body("role", equalTo("admin"));
        People.with(cookie.getValue()).get("/admin/cache/stats").then().statusCode(200);
    }

    @Test
    void login_behindATrustedProxyWithTls_setsASecureCookie() {
        Cookie cookie = given().header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-For", "192.0.2.50")
                .formParam("username", "admin")
                .formParam("password", People.ADMIN_PASSWORD)
                .post("/api/login")
                .detailedCookie("quicksync_session");
        assertThat(cookie.isSecured()).isTrue();
    }

    @Test
    void login_withAWrongPassword_isAProblem_andLogged() {
        People.login("somebody\u001b-unknown", "wrong")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("Location", nullValue())
                .header("Set-Cookie", nullValue())
                .body("detail", equalTo("Name or password is wrong."));
        ServerLog.awaitLine("WARN", "A login as somebody\uFFFD-unknown from 127.0.0.1 failed");
        assertThat(ServerLog.count(People.ADMIN_PASSWORD)).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                   | 400",
                "username=admin                       | 400",
                "password=x                           | 400",
                "username=%zz&password=%zz            | 400",
                "nonsense                             | 400",
            })
    void form_thatCannotBeRead_isABadRequest(String body, int status) {
        given().contentType(FORM)
                .body(body)
                .post("/api/login")
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
    }

    @Test
    void form_thatIsTooLong_isABadRequest() {
        given().contentType(FORM)
                .body("username=" + "x".repeat(5_000) + "&password=x")
                .post("/api/login")
                .then()
                .statusCode(400);
    }

    @Test
    void form_ofUnknownLength_isABadRequest() throws IOException {
        try (RawHttp http = new RawHttp()) {
            http.sendLines(
                    "POST /api/login HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + FORM
                            + "\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n14\r\nusername=a&password=\r\n0\r\n\r\n");
            assertThat(http.readAll().status()).isEqualTo(400);
        }
    }

    @Test
    void form_thatIsTooLong_isABadRequest_withASessionToo() {
        People.with(People.session("admin", People.ADMIN_PASSWORD))
                .contentType(FORM)
                .body("username=admin&x=" + "x".repeat(5_000) + "&password=" + People.ADMIN_PASSWORD)
                .post("/api/login")
                .then()
                .statusCode(400)
                .header("Set-Cookie", nullValue());
    }

    /** Whatever cookie comes along, a form is a login at one place only. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/x/api/login",
                "/api/api/login",
                "/play/api/login",
                "//api/login",
                "/./api/login",
                "/api/login;a=b",
                "/api/login/"
            })
    void form_thatIsSentElsewhere_isNoLogin(String target) throws IOException {
        String right = "username=elsewhere&password=correct+horse";
        String wrong = "username=elsewhere&password=wrong";
        People.create("elsewhere", "user");
        int without = form(target, right, "X-None: 1").status();
        assertThat(without).isGreaterThanOrEqualTo(400).isNotEqualTo(401);
        String session = People.session("admin", People.ADMIN_PASSWORD);
        for (String cookie : new String[] {"junk", session}) {
            RawHttp.Answer answer = form(target, right, "Cookie: quicksync_session=" + cookie);
            assertThat(answer.status()).isEqualTo(without);
            assertThat(answer.head()).doesNotContain("quicksync_session=D", "Max-Age=2592000");
            assertThat(form(target, wrong, "Cookie: quicksync_session=" + cookie)
                            .status())
                    .isEqualTo(without);
        }
    }

    private static RawHttp.Answer form(String target, String body, String header) throws IOException {
        try (RawHttp http = new RawHttp()) {
            http.send("POST " + target, header, "Content-Type: " + FORM, "Content-Length: " + body.length());
            http.sendLines(body);
            return http.readAll();
        }
    }

    /** Quarkus' form would lead there after the login. */
    @ParameterizedTest
    @ValueSource(strings = {"http://localhost/x", "https://evil.example", "nonsense", ""})
    void cookie_thatNamesAPlaceToGo_isNotLookedAt(String place) {
        given().cookie("quarkus-redirect-location", place)
                .formParam("username", "admin")
                .formParam("password", People.ADMIN_PASSWORD)
                .post("/api/login")
                .then()
                .statusCode(200)
                .header("Location", nullValue())
                .header("Set-Cookie", containsString("quicksync_session="));
    }

    @Test
    void login_inJson_isNotTaken() {
        given().contentType("application/json")
                .body("{}")
                .post("/api/login")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void requestsAfterAFailedLogin_onTheSameConnection_areAnswered() throws IOException {
        String form = "username=nobody-there&password=wrong";
        try (RawHttp http = new RawHttp()) {
            http.sendLines("POST /api/login HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + FORM
                    + "\r\nContent-Length: " + form.length() + "\r\n\r\n" + form);
            http.send("GET /q/health/live");
            assertThat(new String(http.readAll().body())).contains("HTTP/1.1 200 OK");
        }
    }

    @Test
    void logout_removesTheCookie() {
        String session = People.session("admin", People.ADMIN_PASSWORD);
        Cookie cookie = People.with(session)
                .post("/api/logout")
                .then()
                .statusCode(204)
                .extract()
                .detailedCookie("quicksync_session");
        assertThat(cookie.getMaxAge()).isZero();
        assertThat(cookie.getPath()).isEqualTo("/");
        given().post("/api/logout").then().statusCode(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "", "AAAA", "DAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=="})
    void cookie_thatThisServerHasNotMade_isNobodys(String cookie) {
        People.with(cookie).get("/api/users/me").then().statusCode(401);
        People.with(cookie).get("/q/health/live").then().statusCode(200);
    }

    @Test
    void newPassword_voidsSessionsAndLogins() {
        String name = People.created("forgetful");
        String session = People.session(name, People.PASSWORD);
        People.as(name, People.PASSWORD).get("/api/users/me").then().statusCode(200);

        change(name, "{\"password\":\"battery staple\"}");

        People.with(session)
                .get("/api/users/me")
                .then()
                .statusCode(401)
                .header("Set-Cookie", containsString("Max-Age=0"));
        People.as(name, People.PASSWORD).get("/api/users/me").then().statusCode(401);
        People.as(name, "battery staple").get("/api/users/me").then().statusCode(200);
    }

    @Test
    void voidSession_isNobody_butNoFailure() {
        String name = People.created("void-session");
        String session = People.session(name, People.PASSWORD);
        People.admin().delete("/api/users/" + name).then().statusCode(204);
        Music.awaitStatus(Music.FLAC, 200);
        People.with(session)
                .urlEncodingEnabled(false)
                .head(Music.url(Music.FLAC))
                .then()
                .statusCode(200)
                .header("Set-Cookie", nullValue());
    }

    @Test
    void otherRole_voidsSessions() {
        String name = People.created("other-role");
        String session = People.session(name, People.PASSWORD);
        change(name, "{\"role\":\"admin\"}");
        People.with(session).get("/api/users/me").then().statusCode(401);
    }

    @Test
    void removedUser_isNobody_evenWhenTheNameIsGivenAnew() {
        String name = People.created("phoenix");
        String session = People.session(name, People.PASSWORD);
        People.as(name, People.PASSWORD).get("/api/users/me").then().statusCode(200);
        People.admin().delete("/api/users/" + name).then().statusCode(204);
        People.as(name, People.PASSWORD).get("/api/users/me").then().statusCode(401);
        People.created(name);
        People.with(session).get("/api/users/me").then().statusCode(401);
        People.as(name, People.PASSWORD).get("/api/users/me").then().statusCode(200);
    }

    @Test
    void ownPassword_isChangedByItsOwner() {
        String name = People.created("own-password");
        String session = People.session(name, People.PASSWORD);
        ownPassword(session, "wrong one", "battery staple")
                .then()
                .statusCode(403)
                .body("status", equalTo(403));
        ownPassword(session, People.PASSWORD, "short")
                .then()
                .statusCode(400)
                .body("detail", containsString("new_password:"));
        ownPassword(session, People.PASSWORD, "battery staple").then().statusCode(204);
        People.with(session).get("/api/users/me").then().statusCode(401);
        People.session(name, "battery staple");
        ServerLog.awaitLine("own-password changed the own password");
    }

    private static Response ownPassword(String session, String current, String password) {
        return People.with(session)
                .contentType("application/json")
                .body("{\"current_password\":\"" + current + "\",\"new_password\":\"" + password + "\"}")
                .put("/api/users/me/password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADMIN", "Admin"})
    void name_isTakenInAnyCase_andShownInItsOwn(String name) {
        People.as(name, People.ADMIN_PASSWORD)
                .get("/api/users/me")
                .then()
                .statusCode(200)
                .body("name", equalTo("admin"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Basic !!!", "Basic YWRtaW4=", "Basic YWRtaW46d3Jvbmc="})
    void basicLogin_thatIsNone_isAskedForAnew(String header) {
        given().header("Authorization", header)
                .get("/api/users/me")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("Basic"));
    }

    @ParameterizedTest
    @CsvSource({
        "User-Agent, Mozilla/5.0 (X11; Linux x86_64) Firefox/150.0",
        "Sec-Fetch-Mode, cors",
        "X-Requested-With, XMLHttpRequest",
    })
    void browser_putsUpNoWindowOfItsOwn(String header, String value) {
        for (String path : new String[] {"/api/users/me", "/admin/cache/stats"}) {
            given().header(header, value)
                    .get(path)
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", equalTo("Form realm=\"Quicksync\""));
        }
    }

    @Test
    void track_isServedToThoseWhoHaveLoggedIn_too() {
        Music.awaitStatus(Music.FLAC, 200);
        People.admin()
                .urlEncodingEnabled(false)
                .header("Range", "bytes=0-99")
                .get(Music.url(Music.FLAC))
                .then()
                .statusCode(206)
                .header("Set-Cookie", nullValue());
    }

    /** Whoever asks is known before a track is looked for, but for a path that can't be decoded. */
    @ParameterizedTest
    @CsvSource({"/play/x.flac, 401", "/play/..%2fx, 401", "/play/%zz, 400", "/%zz, 400", "/q/openapi?%zz, 401"})
    void track_withAWrongLogin_isAskedForAnother(String target, int status) throws IOException {
        RawHttp.Answer answer = RawHttp.get(target, "Authorization: Basic !");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.head()).contains("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/play/%zz", "/play/..%2fx", "/%zz", "/play/x?quality=%zz", "/api/login/../users"})
    void oddTarget_withASession_isAnsweredAsWithout(String target) throws IOException {
        String session = People.session("admin", People.ADMIN_PASSWORD);
        int without = RawHttp.get(target).status();
        int with = RawHttp.get(target, "Cookie: quicksync_session=" + session).status();
        assertThat(with).isEqualTo(target.contains("users") ? 200 : without);
    }

    private static void change(String name, String body) {
        People.admin()
                .contentType("application/json")
                .body(body)
                .patch("/api/users/" + name)
                .then()
                .statusCode(200);
    }
}
