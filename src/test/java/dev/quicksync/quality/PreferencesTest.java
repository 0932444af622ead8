package dev.quicksync.quality;

import static dev.quicksync.fixture.Listener.QUICK_SYNC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.quicksync.fixture.Listener;
import dev.quicksync.fixture.MusicFolder;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The spec's "User Preferences". */
@QuarkusTest
@WithTestResource(
        value = MusicFolder.class,
        initArgs = {
            @ResourceArg(name = "quicksync.load.enabled", value = "false"),
            @ResourceArg(name = "quicksync.network.test-urls", value = "")
        })
class PreferencesTest {

    private final Listener listener = new Listener();

    @AfterEach
    void forgetTheUsers() {
        listener.given().delete(QUICK_SYNC + "preferences/").then().statusCode(200);
    }

    private ValidatableResponse post(String scope, String json) {
        return listener.given()
                .contentType("application/json")
                .body(json)
                .post(QUICK_SYNC + "preferences/" + scope)
                .then();
    }

    private JsonPath get(String scope) {
        return listener.given()
                .get(QUICK_SYNC + "preferences/" + scope)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?scope=user", "?scope=device"})
    void preferences_ofWhoHasSaidNothing_areTheDefaults(String scope) {
        assertThat(get(scope).getMap("$"))
                .hasToString("{mode=auto, prefer_quality=true, adapt_to_system=true, auto_download_quality=false}");
    }

    @Test
    void update_ofAllFields_isStored_andAnsweredWithTheNewStatus() {
        post("", "{\"mode\":\"low\",\"prefer_quality\":false,\"adapt_to_system\":false,\"auto_download_quality\":true}")
                .statusCode(200)
                .body("message", notNullValue())
                .body("preferences.mode", equalTo("low"))
                .body("preferences.prefer_quality", equalTo(false))
                .body("preferences.adapt_to_system", equalTo(false))
                .body("preferences.auto_download_quality", equalTo(true))
                .body("status.quality.level", equalTo("low"))
                .body("status.quality.auto_selected", equalTo(false))
                .body("status.network.speed_mbps", notNullValue());
        assertThat(get("").getString("mode")).isEqualTo("low");
        assertThat(listener.status().getString("preferences.mode")).isEqualTo("low");
    }

    @Test
    void update_ofSomeFields_leavesTheOthers() {
        post("", "{\"mode\":\"medium\"}").statusCode(200);
        post("", "{\"adapt_to_system\":false}").statusCode(200).body("preferences.mode", equalTo("medium"));
        post("", "{}").statusCode(200).body("preferences.adapt_to_system", equalTo(false));
        assertThat(get("").getMap("$"))
                .hasToString("{mode=medium, prefer_quality=true, adapt_to_system=false, auto_download_quality=false}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"mode\":\"turbo\"}                                | mode",
                "{\"mode\":\"ultra\",\"prefer_quality\":\"yes\"}     | prefer_quality",
                "{\"mode\":\"ultra\",\"adapt_to_system\":null}       | adapt_to_system",
                "{\"mode\":\"ultra\",\"auto_download_quality\":1}    | auto_download_quality",
                "{\"mode\":\"ultra\",\"colour\":\"red\"}             | colour",
                "[{\"mode\":\"ultra\"}]                              | object",
                "\"ultra\"                                           | object",
                "{\"mode\":\"ultra\"                                 | JSON",
                "{\"mode\":\"ultra\"} {}                             | JSON",
                "{\"mode\":\"low\",\"mode\":\"ultra\"}               | JSON",
                "mode=ultra                                          | JSON",
            })
    void update_thatCantBe_isABadRequestThatNamesTheField_andNothingIsStored(String json, String named) {
        post("", json).statusCode(400).contentType("application/problem+json").body("detail", containsString(named));
        assertThat(get("").getString("mode")).isEqualTo("auto");
    }

    @Test
    void update_withoutABody_orOfAnotherType_isRefused() {
        listener.given()
                .contentType("application/json")
                .post(QUICK_SYNC + "preferences/")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        listener.given()
                .contentType("text/plain")
                .body("{}")
                .post(QUICK_SYNC + "preferences/")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void device_hasItsOwn_thenTheUsers_thenTheDefaults() {
        Listener phone = new Listener();
        Listener desk = new Listener();
        post("", "{\"mode\":\"high\",\"prefer_quality\":false}").statusCode(200);
        phone.prefers("{\"mode\":\"low\"}");

        JsonPath ofPhone =
                phone.given().get(QUICK_SYNC + "preferences?scope=device").jsonPath();
        assertThat(ofPhone.getString("mode")).isEqualTo("low");
        assertThat(ofPhone.getBoolean("prefer_quality")).isFalse();
        assertThat(ofPhone.getBoolean("adapt_to_system")).isTrue();
        assertThat(phone.status().getString("preferences.mode")).isEqualTo("low");
        assertThat(desk.status().getString("preferences.mode")).isEqualTo("high");
        assertThat(get("").getString("mode")).isEqualTo("high");

        post("", "{\"prefer_quality\":true}").statusCode(200);
        assertThat(phone.status().getBoolean("preferences.prefer_quality")).isTrue();
        phone.given()
                .delete(QUICK_SYNC + "preferences/?scope=device")
                .then()
                .statusCode(200)
                .body("preferences.mode", equalTo("high"));
        assertThat(phone.status().getString("preferences.mode")).isEqualTo("high");
    }

    @Test
    void devices_beyondAHundred_pushOutTheOldest() {
        Listener first = new Listener().prefers("{\"mode\":\"low\"}");
        Listener last = first;
        for (int i = 0; i < 100; i++) {
            last = new Listener().prefers("{\"mode\":\"medium\"}");
        }
        Listener later = last;
        assertThat(later.status().getString("preferences.mode")).isEqualTo("medium");
        assertThat(first.status().getString("preferences.mode")).isEqualTo("auto");
    }

    @Test
    void scope_unknown_isABadRequest() {
        for (String scope : List.of("?scope=", "?scope=all", "?scope=Device")) {
            post(scope, "{\"mode\":\"ultra\"}").statusCode(400).body("detail", containsString("scope"));
        }
        assertThat(get("").getString("mode")).isEqualTo("auto");
    }

    @Test
    void updates_atTheSameTime_areAllStored() {
        List<CompletableFuture<Void>> all = IntStream.range(0, 40)
                .mapToObj(i -> CompletableFuture.runAsync(() -> post(
                                "",
                                switch (i % 4) {
                                    case 0 -> "{\"mode\":\"medium\"}";
                                    case 1 -> "{\"prefer_quality\":false}";
                                    case 2 -> "{\"adapt_to_system\":false}";
                                    default -> "{\"auto_download_quality\":true}";
                                })
                        .statusCode(200)))
                .toList();
        all.forEach(CompletableFuture::join);

        assertThat(get("").getMap("$"))
                .hasToString("{mode=medium, prefer_quality=false, adapt_to_system=false, auto_download_quality=true}");
    }
}
