package dev.quicksync.quality;

import static dev.quicksync.fixture.Listener.QUICK_SYNC;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import dev.quicksync.fixture.Listener;
import dev.quicksync.fixture.MusicFolder;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The spec's "API Reference", on a server whose load counts as 50 % and which knows no CDN. */
@QuarkusTest
@WithTestResource(
        value = MusicFolder.class,
        initArgs = {
            @ResourceArg(name = "quicksync.load.enabled", value = "false"),
            @ResourceArg(name = "quicksync.network.test-urls", value = "")
        })
class QuickSyncTest {

    @ParameterizedTest
    @ValueSource(strings = {"status", "status/"})
    void status_hasTheSpecsFields(String path) {
        JsonPath answer = given().get(QUICK_SYNC + path)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .extract()
                .jsonPath();

        assertThat(answer.getMap("$")).containsOnlyKeys("status", "preferences");
        assertThat(answer.getMap("status")).containsOnlyKeys("network", "system", "quality", "buffer");
        assertThat(answer.getMap("status.network")).containsOnlyKeys("speed_mbps", "status", "source", "measured_at");
        assertThat(answer.getMap("status.system"))
                .containsKeys("cpu_percent", "memory_percent", "status", "disk_percent");
        assertThat(answer.getMap("status.quality"))
                .containsOnlyKeys("level", "bitrate", "description", "auto_selected", "rung", "reasons");
        assertThat(answer.getMap("status.buffer"))
                .containsOnlyKeys("buffer_size", "preload", "max_buffer_size", "rebuffer_threshold");
        assertThat(answer.getMap("preferences"))
                .containsOnlyKeys("mode", "prefer_quality", "adapt_to_system", "auto_download_quality");
    }

    @Test
    void status_ofAStranger_isTheFallback() {
        JsonPath answer = new Listener().status();

        assertThat(answer.getDouble("status.network.speed_mbps")).isEqualTo(2.0);
        assertThat(answer.getString("status.network.source")).isEqualTo("fallback");
        assertThat(Instant.parse(answer.getString("status.network.measured_at")))
                .isBefore(Instant.MAX);
        assertThat(answer.getString("status.quality.level")).isEqualTo("high");
        assertThat(answer.getBoolean("status.system.estimated")).isTrue();
        assertThat(answer.getDouble("status.system.cpu_percent")).isEqualTo(50.0);
        assertThat(answer.getDouble("status.system.memory_percent")).isEqualTo(50.0);
        assertThat(answer.getString("status.system.status")).isEqualTo("low_load");
    }

    @ParameterizedTest
    @CsvSource({
        // Mbps, network, level, bitrate, rung, reason, buffer, preload, most, threshold
        "12,  excellent, ultra,  320, ultra, speed>=5, 10, auto,     20, 3.0",
        "3.5, good,      high,   256, high,  speed>=2, 15, auto,     30, 4.5",
        "1.5, fair,      medium, 128, low,   speed>=1, 10, auto,     20, 3.0",
        "0.7, poor,      low,    64,  saver, speed<1,  15, auto,     30, 4.5",
    })
    void status_followsWhatTheListenerReports(
            double mbps,
            String network,
            String level,
            int bitrate,
            String rung,
            String reason,
            int buffer,
            String preload,
            int most,
            float threshold) {
        JsonPath answer = new Listener().reports(mbps).status();

        assertThat(answer.getDouble("status.network.speed_mbps")).isEqualTo(mbps);
        assertThat(answer.getString("status.network.status")).isEqualTo(network);
        assertThat(answer.getString("status.network.source")).isEqualTo("client");
        assertThat(answer.getString("status.quality.level")).isEqualTo(level);
        assertThat(answer.getInt("status.quality.bitrate")).isEqualTo(bitrate);
        assertThat(answer.getString("status.quality.rung")).isEqualTo(rung);
        assertThat(answer.getList("status.quality.reasons")).isEqualTo(List.of(reason));
        assertThat(answer.getBoolean("status.quality.auto_selected")).isTrue();
        assertThat(answer.getString("status.quality.description")).isNotBlank();
        assertThat(answer.getInt("status.buffer.buffer_size")).isEqualTo(buffer);
        assertThat(answer.getString("status.buffer.preload")).isEqualTo(preload);
        assertThat(answer.getInt("status.buffer.max_buffer_size")).isEqualTo(most);
        assertThat(answer.getFloat("status.buffer.rebuffer_threshold")).isEqualTo(threshold);
    }

    @Test
    void status_ofOneDevice_isNotAnothers() {
        Listener slow = new Listener().reports(0.5);
        Listener fast = new Listener().reports(50);

        assertThat(slow.status().getString("status.quality.level")).isEqualTo("low");
        assertThat(fast.status().getString("status.quality.level")).isEqualTo("ultra");
    }

    @Test
    void hint_ofTheRequest_countsWhenNothingBetterIsKnown() {
        Listener listener = new Listener();
        listener.given()
                .header("Downlink", "1.4")
                .get(QUICK_SYNC + "status/")
                .then()
                .body("status.network.source", equalTo("hint"))
                .body("status.quality.level", equalTo("medium"));
        listener.reports(7);
        listener.given()
                .header("Downlink", "1.4")
                .get(QUICK_SYNC + "status/")
                .then()
                .body("status.network.source", equalTo("client"))
                .body("status.quality.level", equalTo("ultra"));
    }

    @Test
    void saveData_capsAtMedium_exceptAModeThatIsNamed() {
        Listener listener = new Listener().reports(50);
        listener.given()
                .header("Save-Data", "on")
                .get(QUICK_SYNC + "status/")
                .then()
                .body("status.quality.level", equalTo("medium"))
                .body("status.quality.reasons", hasItems("speed>=5", "save-data"));
        listener.given()
                .contentType("application/json")
                .body("{\"save_data\":true}")
                .post(QUICK_SYNC + "report")
                .then()
                .statusCode(200);
        assertThat(listener.status().getString("status.quality.level")).isEqualTo("medium");
        listener.prefers("{\"mode\":\"ultra\"}");
        assertThat(listener.status().getString("status.quality.level")).isEqualTo("ultra");
        assertThat(listener.status().getBoolean("status.quality.auto_selected")).isFalse();
        assertThat(listener.status().getList("status.quality.reasons")).isEqualTo(List.of("mode=ultra"));
    }

    @Test
    void device_withoutAName_isGivenACookie_whichNamesItFromThenOn() {
        Response first = given().get(QUICK_SYNC + "status/");
        String cookie = first.getDetailedCookie("quicksync_device").toString();
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/").doesNotContain("Secure");
        String device = first.getCookie("quicksync_device");

        given().cookie("quicksync_device", device)
                .contentType("application/json")
                .body("{\"bytes\":1000000,\"seconds\":16}")
                .post(QUICK_SYNC + "report")
                .then()
                .statusCode(200);
        Response again = given().cookie("quicksync_device", device).get(QUICK_SYNC + "status/");
        assertThat(again.jsonPath().getDouble("status.network.speed_mbps")).isEqualTo(0.5);
        assertThat(again.getCookie("quicksync_device")).isNull();
        given().header("X-Device-Id", device)
                .get(QUICK_SYNC + "status/")
                .then()
                .body("status.network.speed_mbps", equalTo(0.5f));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a/b", "ä", "'; DROP TABLE preference; --"})
    void device_withAMalformedName_isABadRequest(String name) {
        for (String path : List.of("status/", "preferences/")) {
            given().header("X-Device-Id", name)
                    .get(QUICK_SYNC + path)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"presets", "presets/"})
    void presets_areTheSpecs(String path) {
        JsonPath answer =
                given().get(QUICK_SYNC + path).then().statusCode(200).extract().jsonPath();

        assertThat(answer.getMap("presets")).containsOnlyKeys("low", "medium", "high", "ultra");
        for (String row : List.of("low 64 5 metadata", "medium 128 10 auto", "high 256 15 auto", "ultra 320 20 auto")) {
            String[] preset = row.split(" ");
            assertThat(answer.getInt("presets." + preset[0] + ".bitrate")).isEqualTo(Integer.parseInt(preset[1]));
            assertThat(answer.getInt("presets." + preset[0] + ".buffer_size")).isEqualTo(Integer.parseInt(preset[2]));
            assertThat(answer.getString("presets." + preset[0] + ".preload")).isEqualTo(preset[3]);
        }
        assertThat(answer.getMap("thresholds")).hasToString("{low=0.5, medium=1.0, high=2.0, ultra=5.0}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"test", "test/"})
    void test_answersAsInTheSpec_andIsLimited(String path) {
        Listener listener = new Listener();
        Response response = listener.given().post(QUICK_SYNC + path);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.asString()).containsPattern("\"timestamp\":[0-9]{10}\\.[0-9]{3}[,}]");
        JsonPath answer = response.jsonPath();

        assertThat(answer.getDouble("network_speed_mbps")).isEqualTo(2.0);
        assertThat(answer.getMap("system_resources")).containsKeys("cpu_percent", "memory_percent");
        assertThat(answer.getString("recommended_quality")).isEqualTo("high");
        assertThat(answer.getDouble("timestamp")).isBetween(1.7e9, 1e10);
        assertThat(answer.getString("status.network.source")).isEqualTo("fallback");
        listener.given()
                .post(QUICK_SYNC + path)
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue());
        new Listener().given().post(QUICK_SYNC + path).then().statusCode(200);
    }

    @Test
    void test_ofAListenerThatHasJustBeenGivenAName_isLimitedToo() {
        String agent = "a browser without a name";
        Response first = given().header("User-Agent", agent).post(QUICK_SYNC + "test/");
        assertThat(first.statusCode()).isEqualTo(200);
        given().header("User-Agent", agent)
                .cookie("quicksync_device", first.getCookie("quicksync_device"))
                .post(QUICK_SYNC + "test/")
                .then()
                .statusCode(429);
    }

    @ParameterizedTest
    @ValueSource(strings = {"status/", "preferences/", "presets/", "probe?bytes=1"})
    void answer_isForThisListenerNow(String path) {
        given().get(QUICK_SYNC + path).then().statusCode(200).header("Cache-Control", "no-store");
    }

    @Test
    void browser_isAskedForWhatItKnowsOfItsNetwork() {
        given().get(QUICK_SYNC + "status/").then().header("Accept-CH", "Downlink, ECT, RTT, Save-Data");
    }

    @Test
    void test_askedManyTimesAtOnce_runsOnce() {
        Listener listener = new Listener();
        List<Integer> statuses = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> listener.given().post(QUICK_SYNC + "test/").statusCode()))
                .limit(8)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(statuses).containsOnlyOnce(200).contains(429).hasSize(8);
    }

    @ParameterizedTest
    @CsvSource({"status/, POST", "presets/, POST", "test/, GET", "preferences/, PUT"})
    void method_thatThereIsNot_isNotAllowed(String path, String method) {
        given().request(method, QUICK_SYNC + path).then().statusCode(405).contentType("application/problem+json");
    }

    @Test
    void path_thatThereIsNot_isNotFound() {
        given().get(QUICK_SYNC + "settings/").then().statusCode(404).contentType("application/problem+json");
        assertThat(Set.of(404)).contains(given().get(QUICK_SYNC).statusCode());
    }

    @Test
    void noParameter_choosesWhatTheServerFetches() {
        // The spec's measure_network_speed(test_url) is the operator's to set, never a listener's.
        given().post(QUICK_SYNC + "test/?test_url=http://127.0.0.1:1/&url=http://127.0.0.1:1/")
                .then()
                .body("network_speed_mbps", equalTo(2.0f));
        new Listener()
                .given()
                .contentType("application/json")
                .body("{\"test_url\":\"http://127.0.0.1:1/\"}")
                .post(QUICK_SYNC + "preferences/")
                .then()
                .statusCode(400)
                .body("detail", containsString("test_url"));
    }
}
