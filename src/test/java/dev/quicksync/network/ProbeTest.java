package dev.quicksync.network;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.quicksync.fixture.MusicFolder;
import dev.quicksync.fixture.RawHttp;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code GET probe}, as a listener sees it. */
@QuarkusTest
@WithTestResource(MusicFolder.class)
class ProbeTest {

    private static final String PROBE = "/api/audio/quick-sync/probe";

    private static Response probe(String query) {
        return given().urlEncodingEnabled(false)
                .header("X-Device-Id", "probe-test")
                .get(PROBE + query);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1000000",
        "?bytes=1, 1",
        "?bytes=16384, 16384",
        "?bytes=16385, 16385",
        "?bytes=00200000, 200000",
        "?bytes=10000000, 10000000",
        "/, 1000000",
        "/?bytes=300000, 300000",
    })
    void probe_hasSoManyBytes(String query, int bytes) {
        Response response = probe(query);

        response.then()
                .statusCode(200)
                .contentType("application/octet-stream")
                .header("Content-Length", equalTo(Integer.toString(bytes)))
                .header("Cache-Control", "no-store");
        assertThat(response.asByteArray()).hasSize(bytes);
        assertThat(response.headers().getValues("Cache-Control")).hasSize(1);
        assertThat(response.headers().getValues("Content-Length")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "10000001", "99999999999", "", "1.5", "1e6", "abc", "0x10", "%20", "+5", "1%00"})
    void probe_ofNonsense_isABadRequestThatNamesIt(String bytes) {
        probe("?bytes=" + bytes)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("bytes"));
    }

    @Test
    void probe_cannotBeCompressed_andIsNeverTheSame() throws IOException {
        byte[] first = probe("?bytes=1000000").asByteArray();
        byte[] second = probe("?bytes=1000000").asByteArray();
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(compressed)) {
            deflater.write(first);
        }

        assertThat(compressed.size()).isGreaterThan(990_000);
        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void head_hasTheHeadersOnly() {
        Response response = given().header("X-Device-Id", "probe-test").head(PROBE + "?bytes=5000");

        response.then().statusCode(200).header("Content-Length", "5000").header("Cache-Control", "no-store");
        assertThat(response.asByteArray()).isEmpty();
    }

    @Test
    void deviceWithoutAName_isGivenACookie_andKeepsIt() {
        Cookie cookie = given().get(PROBE + "?bytes=1").detailedCookie("quicksync_device");

        assertThat(cookie.getValue()).matches("[0-9a-f-]{36}");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.isSecured()).isFalse();
        assertThat(cookie.getSameSite()).isEqualTo("Lax");
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getMaxAge()).isEqualTo(365 * 24 * 60 * 60);
        assertThat(given().cookie("quicksync_device", cookie.getValue())
                        .get(PROBE + "?bytes=1")
                        .header("Set-Cookie"))
                .isNull();
    }

    @Test
    void malformedCookie_isReplaced() {
        given().cookie("quicksync_device", "anon:1")
                .get(PROBE + "?bytes=1")
                .then()
                .statusCode(200)
                .header("Set-Cookie", containsString("quicksync_device="));
    }

    @Test
    void namedDevice_isGivenNoCookie() {
        assertThat(probe("?bytes=1").header("Set-Cookie")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "anon:0", "a/b", "\u00e9"})
    void malformedName_isABadRequest(String name) {
        given().header("X-Device-Id", name)
                .get(PROBE)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("X-Device-Id"));
    }

    @Test
    void otherMethods_areNotAllowed() {
        given().post(PROBE).then().statusCode(405).contentType("application/problem+json");
    }

    @Test
    void listenersWhoLeave_leaveNothingBehind() throws IOException {
        for (int i = 0; i < 50; i++) {
            try (RawHttp http = new RawHttp()) {
                http.send("GET " + PROBE + "?bytes=10000000", "X-Device-Id: leaves");
                http.read(100 + i * 20_000);
            }
        }

        assertThat(probe("").asByteArray()).hasSize(1_000_000);
    }

    @Test
    void connection_isUsedAgain() throws IOException {
        try (RawHttp http = new RawHttp()) {
            http.sendKeepingAlive("HEAD " + PROBE + "?bytes=7", "X-Device-Id: again");
            http.sendKeepingAlive("GET " + PROBE + "?bytes=7", "X-Device-Id: again");
            http.send("GET " + PROBE + "?bytes=70000", "X-Device-Id: again");
            byte[] body = http.readAll().body();

            assertThat(body.length).isGreaterThan(70_007);
        }
    }
}
