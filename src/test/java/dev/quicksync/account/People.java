package dev.quicksync.account;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/**
 * Those who use the server in tests, each under a name that no other test has. They all come from loopback, from where {@link
 * LoginLimiter#ADDRESS_FAILURES} attempts may fail; a test that needs many comes from elsewhere.
 */
final class People {

    static final String ADMIN_PASSWORD = "the admin's $ecret";
    static final String PASSWORD = "correct horse";

    private People() {}

    /** Requests of the environment's admin, as a program. */
    static RequestSpecification admin() {
        return as("admin", ADMIN_PASSWORD);
    }

    static RequestSpecification as(String name, String password) {
        return given().header("Authorization", basic(name, password));
    }

    /** What stands in {@code Authorization}. */
    static String basic(String name, String password) {
        byte[] login = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(login);
    }

    static Response create(String name, String role) {
        return admin().contentType("application/json")
                .body(Map.of("name", name, "password", PASSWORD, "role", role))
                .post("/api/users");
    }

    static String created(String name) {
        create(name, "user").then().statusCode(201);
        return name;
    }

    static Response login(String name, String password) {
        return given().formParam("username", name)
                .formParam("password", password)
                .post("/api/login");
    }

    /** The session cookie of one who has just logged in. */
    static String session(String name, String password) {
        return login(name, password).then().statusCode(200).extract().cookie("quicksync_session");
    }

    /** Requests of a page with this session. */
    static RequestSpecification with(String session) {
        return given().cookie("quicksync_session", session);
    }
}
