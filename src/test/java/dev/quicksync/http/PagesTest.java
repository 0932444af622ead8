package dev.quicksync.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.quicksync.fixture.MusicFolder;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses are pages, and for whom; what is on them is looked at in src/main/webui/e2e. */
@QuarkusTest
@WithTestResource(MusicFolder.class)
class PagesTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/library",
                "/library/albums/album?album=a",
                "/mixtapes/a",
                "/m/a",
                "/share/a",
                "/quick-sync",
                "/manage/users",
                "/nowhere"
            })
    void address_isAPage_forABrowser(String path) {
        given().header("Accept", BROWSER)
                .get(path)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Cache-Control", equalTo("no-cache"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header(
                        "Content-Security-Policy",
                        allOf(containsString("script-src 'self';"), not(containsString("script-src 'self' '"))));
        given().header("Accept", BROWSER).head(path).then().statusCode(200).contentType("text/html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/a",
                "/api",
                "/admin",
                "/admin/a",
                "/play/a",
                "/download/a",
                "/q/a",
                "/assets/a.js",
                "/a.txt",
                "/share/a.m3u8"
            })
    void addressOfTheApi_isNoPage_forABrowserEither(String path) {
        given().header("Accept", BROWSER)
                .get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("Cache-Control", not(containsString("max-age")))
                .body("status", equalTo(404));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "*/*", "application/json, text/html;q=0.9"})
    void page_isNone_forAProgram(String accept) {
        given().header("Accept", accept).get("/library").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void firstPage_isThereForEveryone() {
        given().header("Accept", "*/*")
                .get("/")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Cache-Control", equalTo("no-cache"));
    }

    @Test
    void page_isNothingToWriteTo() {
        given().header("Accept", BROWSER)
                .post("/library")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }
}
