package dev.quicksync.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quicksync.fixture.MusicFolder;
import dev.quicksync.fixture.ServerLog;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** Those who guess passwords have to wait. Loopback is a trusted proxy here, so a test may come from where it likes. */
@QuarkusTest
@WithTestResource(
        value = MusicFolder.class,
        initArgs = @ResourceArg(name = "quicksync.admin-password", value = People.ADMIN_PASSWORD))
class LoginLimitTest {

    private static Response form(String name, String password, String address) {
        return given().header("X-Forwarded-For", address)
                .formParam("username", name)
                .formParam("password", password)
                .post("/api/login");
    }

    private static Response basic(String name, String password, String address) {
        return People.as(name, password).header("X-Forwarded-For", address).get("/api/users/me");
    }

    @Test
    void guesses_atAName_haveToWait_andSoDoesTheRightPassword() {
        String name = People.created("guessed-at");
        basic(name, People.PASSWORD, "192.0.2.100").then().statusCode(200); // the owner's own address
        for (int i = 0; i < LoginLimiter.NAME_FAILURES; i++) {
            assertThat((i % 2 == 0
                                    ? form(name, "wrong", "198.51.100." + i)
                                    : basic(name.toUpperCase(), "wrong", "198.51.100." + i))
                            .statusCode())
                    .isEqualTo(401);
        }
        for (Response refused :
                new Response[] {form(name, People.PASSWORD, "203.0.113.1"), basic(name, People.PASSWORD, "203.0.113.2")
                }) {
            refused.then().statusCode(429).contentType("application/problem+json");
            assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 30);
            assertThat(refused.header("Set-Cookie")).isNull();
        }
        basic(name, People.PASSWORD, "192.0.2.100").then().statusCode(200);
        form(name, People.PASSWORD, "192.0.2.100").then().statusCode(200);
        People.admin().get("/api/users/me").then().statusCode(200);
        ServerLog.awaitLine("WARN", "Logins as guessed-at or from", "wait");
    }

    @Test
    void guesses_fromAnAddress_haveToWait_withinItsNetwork() {
        for (int i = 0; i < LoginLimiter.ADDRESS_FAILURES; i++) {
            form("whoever" + i, "wrong", "2001:db8:7:7::" + i).then().statusCode(401);
        }
        form("admin", People.ADMIN_PASSWORD, "2001:db8:7:7:ffff::1").then().statusCode(429);
        form("admin", People.ADMIN_PASSWORD, "2001:db8:7:8::1").then().statusCode(200);
    }

    @Test
    void currentPassword_isNotGuessedEither() {
        String name = People.created("stolen-session");
        String session = People.session(name, People.PASSWORD);
        int status = 0;
        for (int i = 0; i <= LoginLimiter.ADDRESS_FAILURES; i++) {
            status = People.with(session)
                    .header("X-Forwarded-For", "192.0.2.200")
                    .contentType("application/json")
                    .body("{\"current_password\":\"guess" + i + "\",\"new_password\":\"12345678\"}")
                    .put("/api/users/me/password")
                    .statusCode();
            assertThat(status).isEqualTo(i < LoginLimiter.NAME_FAILURES ? 403 : 429);
        }
        assertThat(status).isEqualTo(429);
    }
}
