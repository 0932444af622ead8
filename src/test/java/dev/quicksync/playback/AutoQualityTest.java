package dev.quicksync.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.quicksync.fixture.Listener;
import dev.quicksync.fixture.Music;
import dev.quicksync.fixture.MusicFolder;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /play?quality=auto} (DESIGN.md, Streaming), on a server whose load counts as 50 % and which knows no CDN. */
@QuarkusTest
@WithTestResource(
        value = MusicFolder.class,
        initArgs = {
            @ResourceArg(name = "quicksync.load.enabled", value = "false"),
            @ResourceArg(name = "quicksync.network.test-urls", value = "")
        })
class AutoQualityTest {

    private static String auto(String track) {
        return Music.url(track) + "?quality=auto";
    }

    @ParameterizedTest
    @CsvSource({
        "9,   ultra, 320, ultra",
        "3.5, high,  256, high",
        "1.5, low,   128, medium",
        "0.4, saver, 64,  low",
    })
    void listener_getsTheRungThatItsPathCarries_evenOnAMiss(double mbps, String rung, int kbps, String level) {
        Listener listener = new Listener().reports(mbps);
        String track = Music.add(Music.sample(Music.FLAC), "auto/" + rung + ".flac");

        for (String cache : new String[] {"quicksync; fwd=miss", "quicksync; hit"}) {
            if (cache.endsWith("hit")) {
                Music.awaitHit(track, rung);
            }
            listener.given()
                    .get(auto(track))
                    .then()
                    .statusCode(200)
                    .contentType("audio/mpeg")
                    .header("X-Quality", rung)
                    .header("X-Bitrate", Integer.toString(kbps))
                    .header(
                            "X-Decision",
                            allOf(
                                    startsWith(level + ";bitrate=" + kbps + ";speed=" + mbps),
                                    containsString(";source=client;reasons=\"speed")))
                    .header("Cache-Status", cache)
                    .header("Cache-Control", "private, no-cache");
        }
    }

    @Test
    void decision_holdsForOneListenerAndOneTrack() {
        Listener listener = new Listener().reports(9);
        listener.given().head(auto(Music.FLAC)).then().header("X-Quality", "ultra");
        listener.reports(0.4);

        listener.given()
                .header("Range", "bytes=100-199")
                .get(auto(Music.FLAC))
                .then()
                .statusCode(206)
                .header("X-Quality", "ultra");
        listener.given().head(auto(Music.OGG)).then().header("X-Quality", "saver");
        new Listener().reports(0.4).given().head(auto(Music.FLAC)).then().header("X-Quality", "saver");
    }

    @Test
    void ranges_ofOnePlayback_comeFromOneFile() {
        Listener listener = new Listener().reports(3.5);
        Music.awaitHit(Music.WAV, "high");
        Response whole = listener.given().get(auto(Music.WAV));
        Response part = listener.given()
                .header("Range", "bytes=1000-1999")
                .header("If-Range", whole.header("ETag"))
                .get(auto(Music.WAV));

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.header("ETag")).isEqualTo(whole.header("ETag"));
        assertThat(part.asByteArray()).isEqualTo(java.util.Arrays.copyOfRange(whole.asByteArray(), 1000, 2000));
        listener.given()
                .header("If-None-Match", whole.header("ETag"))
                .get(auto(Music.WAV))
                .then()
                .statusCode(304)
                .header("Cache-Control", "private, no-cache");
    }

    @Test
    void mp3_aboveTheRung_isEncodedToIt_andOtherwisePassesThrough() {
        new Listener()
                .reports(0.4)
                .given()
                .get(auto(Music.MP3))
                .then()
                .statusCode(200)
                .header("X-Quality", "saver")
                .header("X-Bitrate", "64");
        new Listener()
                .reports(9)
                .given()
                .get(auto(Music.MP3))
                .then()
                .statusCode(200)
                .header("X-Quality", "original")
                .header("X-Bitrate", "96")
                .header("X-Decision", startsWith("ultra;bitrate=320"))
                .header("Cache-Status", "quicksync; fwd=bypass")
                .header("Cache-Control", "private, no-cache");
    }

    @Test
    void decision_holds_whenTheListenerIsGivenItsNameInTheMiddle() {
        String agent = "a page that has just been opened";
        RestAssured.given()
                .urlEncodingEnabled(false)
                .header("User-Agent", agent)
                .head(auto(Music.FLAC))
                .then()
                .header("X-Quality", "high");
        String name = RestAssured.given()
                .header("User-Agent", agent)
                .contentType("application/json")
                .body("{\"bytes\":1000000,\"seconds\":20}")
                .post(Listener.QUICK_SYNC + "report")
                .getCookie("quicksync_device");

        RestAssured.given()
                .urlEncodingEnabled(false)
                .header("User-Agent", agent)
                .cookie("quicksync_device", name)
                .header("Range", "bytes=100-199")
                .get(auto(Music.FLAC))
                .then()
                .statusCode(206)
                .header("X-Quality", "high");
    }

    @Test
    void preference_ofTheDevice_decides() {
        Listener listener = new Listener().reports(9).prefers("{\"mode\":\"medium\"}");

        listener.given()
                .head(auto(Music.FLAC))
                .then()
                .header("X-Quality", "low")
                .header("X-Bitrate", "128")
                .header("X-Decision", containsString("reasons=\"mode=medium\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CMCD-Request: bl=12000,mtp=1400,su",
                "CMCD-Session: mtp=1400",
                "Downlink: 1.4",
            })
    void player_thatSaysWhatItMeasured_isBelieved(String header) {
        String[] field = header.split(": ");
        new Listener()
                .given()
                .header(field[0], field[1])
                .head(auto(Music.FLAC))
                .then()
                .header("X-Quality", "low")
                .header("X-Decision", containsString("speed=1.4;"));
    }

    @Test
    void player_thatSaysSoInTheQuery_isBelieved_andRemembered() {
        Listener listener = new Listener();
        listener.given()
                .head(Music.url(Music.FLAC) + "?quality=high&CMCD=bl%3D12000%2Cmtp%3D1400")
                .then()
                .statusCode(200)
                .header("X-Decision", nullValue());

        assertThat(listener.status().getDouble("status.network.speed_mbps")).isEqualTo(1.4);
        assertThat(listener.status().getString("status.network.source")).isEqualTo("client");
    }

    @Test
    void savedData_capsAtMedium() {
        new Listener()
                .reports(9)
                .given()
                .header("Save-Data", "on")
                .head(auto(Music.FLAC))
                .then()
                .header("X-Quality", "low")
                .header("X-Decision", containsString("speed>=5 save-data"));
    }

    @Test
    void playerWithoutADevice_isDecidedForToo() {
        RestAssured.given()
                .urlEncodingEnabled(false)
                .header("User-Agent", "a radio")
                .head(auto(Music.FLAC))
                .then()
                .statusCode(200)
                .header("X-Quality", "high")
                .header("X-Decision", equalTo("high;bitrate=256;speed=2.0;source=fallback;reasons=\"speed>=2\""));
    }

    @Test
    void device_withAMalformedName_isABadRequest() {
        RestAssured.given()
                .urlEncodingEnabled(false)
                .header("X-Device-Id", "a b")
                .get(auto(Music.FLAC))
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }
}
