package dev.quicksync.network;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.quicksync.fixture.MusicFolder;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code POST report}, as a listener sees it. */
@QuarkusTest
@WithTestResource(MusicFolder.class)
class ReportTest {

    private static final String REPORT = "/api/audio/quick-sync/report";

    private static Response report(String body) {
        return given().header("X-Device-Id", "report-test")
                .contentType("application/json")
                .body(body)
                .post(REPORT);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`{\"bytes\":1000000,\"seconds\":2}`, 4.0",
                "`{\"bytes\":16000,\"seconds\":0.1}`, 1.28",
                "`{\"downlink_mbps\":9.8}`, 9.8",
                "`{\"downlink_mbps\":50,\"bytes\":1000000,\"seconds\":4}`, 2.0",
            })
    void speed_isUnderstood(String body, float mbps) {
        report(body)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("message", not(emptyOrNullString()))
                .body("speed_mbps", equalTo(mbps))
                .body("source", equalTo("client"));
    }

    @Test
    void everythingElse_isUnderstood() {
        report("{\"rtt_ms\":120,\"type\":\"cellular\",\"save_data\":true}")
                .then()
                .statusCode(200)
                .body("speed_mbps", nullValue())
                .body("source", nullValue())
                .body("rtt_ms", equalTo(120))
                .body("type", equalTo("cellular"))
                .body("save_data", equalTo(true));
    }

    @Test
    void saveData_isRememberedUntilAReportSaysOtherwise() {
        report("{\"save_data\":true}").then().body("save_data", equalTo(true));
        report("{\"rtt_ms\":10}").then().body("save_data", equalTo(true));
        given().header("X-Device-Id", "another")
                .contentType("application/json")
                .body("{\"rtt_ms\":10}")
                .post(REPORT)
                .then()
                .body("save_data", equalTo(false));
        report("{\"save_data\":false}").then().body("save_data", equalTo(false));
        report("{\"rtt_ms\":10}").then().body("save_data", equalTo(false));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`{\"bytes\":15999,\"seconds\":1}`, bytes",
                "`{\"bytes\":-5,\"seconds\":1}`, bytes",
                "`{\"bytes\":10000000001,\"seconds\":1}`, bytes",
                "`{\"bytes\":1e400,\"seconds\":1}`, bytes",
                "`{\"bytes\":\"1000000\",\"seconds\":1}`, bytes",
                "`{\"bytes\":null,\"seconds\":1}`, bytes",
                "`{\"bytes\":true,\"seconds\":1}`, bytes",
                "`{\"seconds\":1}`, bytes",
                "`{\"bytes\":1000000}`, seconds",
                "`{\"bytes\":1000000,\"seconds\":0}`, seconds",
                "`{\"bytes\":1000000,\"seconds\":-1}`, seconds",
                "`{\"bytes\":1000000,\"seconds\":600.1}`, seconds",
                "`{\"bytes\":1000000,\"seconds\":\"1\"}`, seconds",
                "`{\"bytes\":10000000000,\"seconds\":0.1}`, seconds",
                "`{\"bytes\":1000000,\"seconds\":1e-300}`, seconds",
                "`{\"downlink_mbps\":0}`, downlink_mbps",
                "`{\"downlink_mbps\":-1}`, downlink_mbps",
                "`{\"downlink_mbps\":100001}`, downlink_mbps",
                "`{\"downlink_mbps\":\"fast\"}`, downlink_mbps",
                "`{\"downlink_mbps\":[1]}`, downlink_mbps",
                "`{\"rtt_ms\":-1}`, rtt_ms",
                "`{\"rtt_ms\":60001}`, rtt_ms",
                "`{\"rtt_ms\":{}}`, rtt_ms",
                "`{\"type\":\"WIFI\"}`, type",
                "`{\"type\":\"5g\"}`, type",
                "`{\"type\":1}`, type",
                "`{\"type\":null}`, type",
                "`{\"save_data\":1}`, save_data",
                "`{\"save_data\":\"on\"}`, save_data",
                "`{\"downlink_mbps\":5,\"url\":\"http://example.org\"}`, url",
            })
    void implausibleField_isABadRequestThatNamesIt(String body, String field) {
        report(body)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString(field));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{}",
                "[]",
                "5",
                "null",
                "\"text\"",
                "{",
                "not json",
                "{\"downlink_mbps\":NaN}",
                "{\"downlink_mbps\":5}{}",
                "{\"downlink_mbps\":5,\"downlink_mbps\":6}",
            })
    void bodyThatIsNoReport_isABadRequest(String body) {
        report(body)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("report"));
    }

    @Test
    void otherContent_isNotTaken() {
        given().contentType("text/plain")
                .body("{\"downlink_mbps\":5}")
                .post(REPORT)
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void trailingSlash_isTheSame() {
        given().header("X-Device-Id", "report-test")
                .contentType("application/json")
                .body("{\"downlink_mbps\":5}")
                .post(REPORT + "/")
                .then()
                .statusCode(200);
    }

    @Test
    void malformedName_isABadRequest() {
        given().header("X-Device-Id", "a b")
                .contentType("application/json")
                .body("{\"downlink_mbps\":5}")
                .post(REPORT)
                .then()
                .statusCode(400)
                .body("detail", containsString("X-Device-Id"));
    }

    @Test
    void deviceWithoutAName_isGivenACookie() {
        given().contentType("application/json")
                .body("{\"downlink_mbps\":5}")
                .post(REPORT)
                .then()
                .statusCode(200)
                .header("Set-Cookie", containsString("quicksync_device="));
    }
}
