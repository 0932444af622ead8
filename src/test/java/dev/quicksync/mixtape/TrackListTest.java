package dev.quicksync.mixtape;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.quicksync.fixture.Music;
import dev.quicksync.fixture.MusicFolder;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /api/mixtapes/{slug}/tracks}. */
@QuarkusTest
@WithTestResource(MusicFolder.class)
class TrackListTest {

    @BeforeEach
    void awaitTheMusic() {
        Music.awaitStatus(Music.FLAC, 200);
    }

    private static Response insert(String address, int position, String path) {
        return Tapes.json()
                .body("{\"tracks\":[\"" + path + "\"],\"position\":" + position + "}")
                .post(address + "/tracks");
    }

    @Test
    void tracks_areAppended_andInserted() {
        String address = Tapes.made("Grows");
        Tapes.append(address, Music.FLAC, Music.WAV)
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("tracks.id", contains(1, 2));
        insert(address, 1, Music.OGG).then().statusCode(200);
        insert(address, 0, Music.MP3).then().statusCode(200);
        Response last = insert(address, 4, Music.AAC);
        last.then()
                .statusCode(200)
                .body("tracks.path", contains(Music.MP3, Music.FLAC, Music.OGG, Music.WAV, Music.AAC))
                .body("tracks.id", contains(4, 1, 3, 2, 5))
                .body("version", equalTo(5));
        assertThat(last.header("ETag")).isEqualTo(Tapes.tag(address));
        insert(address, 6, Music.AAC)
                .then()
                .statusCode(422)
                .body("detail", equalTo("position: the mixtape has 5 tracks only"));
        Tapes.get(address).then().body("version", equalTo(5));
    }

    @Test
    void someUnknownTracks_addNone() {
        String address = Tapes.made("All or none", Music.FLAC);
        Tapes.append(address, Music.WAV, "no.flac", Music.OGG).then().statusCode(422);
        assertThat(Tapes.paths(address)).containsExactly(Music.FLAC);
    }

    @Test
    void ifMatch_isHonoured_whereItIsNotAskedFor() {
        String address = Tapes.made("Careful", Music.FLAC);
        String tag = Tapes.tag(address);
        Tapes.append(address, Music.WAV).then().statusCode(200);
        Tapes.json()
                .header("If-Match", tag)
                .body("{\"tracks\":[\"" + Music.OGG + "\"]}")
                .post(address + "/tracks")
                .then()
                .statusCode(412);
        given().header("If-Match", tag).delete(address + "/tracks/1").then().statusCode(412);
        given().header("If-Match", Tapes.tag(address))
                .delete(address + "/tracks/1")
                .then()
                .statusCode(200)
                .body("tracks.path", contains(Music.WAV));
    }

    @Test
    void removedTrack_leavesTheIdsOfTheOthers_andItsOwnIsNotUsedAgain() {
        String address = Tapes.made("Shrinks", Music.FLAC, Music.WAV, Music.FLAC);
        given().delete(address + "/tracks/3").then().statusCode(200).body("tracks.id", contains(1, 2));
        Tapes.append(address, Music.OGG).then().body("tracks.id", contains(1, 2, 4));
        given().delete(address + "/tracks/1").then().statusCode(200).body("tracks.id", contains(2, 4));
        insert(address, 1, Music.MP3)
                .then()
                .body("tracks.path", contains(Music.WAV, Music.MP3, Music.OGG))
                .body("tracks.id", contains(2, 5, 4));
        for (String gone : new String[] {"1", "3", "0", "-1", "x", "99999999999999"}) {
            given().delete(address + "/tracks/" + gone).then().statusCode(404).contentType("application/problem+json");
        }
        given().delete("/api/mixtapes/nowhere/tracks/1").then().statusCode(404);
        Tapes.append("/api/mixtapes/nowhere", Music.FLAC).then().statusCode(404);
    }

    @Test
    void order_isChanged_forTheVersionThatWasSeen() {
        String address = Tapes.made("Sorted", Music.FLAC, Music.WAV, Music.OGG);
        String tag = Tapes.tag(address);
        Tapes.json().body("{\"order\":[3,1,2]}").put(address + "/tracks").then().statusCode(428);
        Tapes.order(address, tag, 3, 1, 2)
                .then()
                .statusCode(200)
                .body("tracks.id", contains(3, 1, 2))
                .body("tracks.path", contains(Music.OGG, Music.FLAC, Music.WAV));
        Tapes.order(address, tag, 1, 2, 3).then().statusCode(412);
        assertThat(Tapes.entries(address)).containsExactly(3, 1, 2);
        Tapes.order("/api/mixtapes/nowhere", "*", 1).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,2", "1,2,3,4", "1,1,2", "1,2,3,3", "1,2,4", ""})
    void order_thatIsNoPermutation_isRefused(String order) {
        String address = Tapes.made("Permuted", Music.FLAC, Music.WAV, Music.OGG);
        Integer[] entries = order.isEmpty()
                ? new Integer[0]
                : Arrays.stream(order.split(",")).map(Integer::valueOf).toArray(Integer[]::new);
        Tapes.order(address, "*", entries)
                .then()
                .statusCode(422)
                .body("detail", containsString("each of the mixtape's 3 tracks once"));
        assertThat(Tapes.entries(address)).containsExactly(1, 2, 3);
        Tapes.get(address).then().body("version", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | {}                                  | tracks: is missing",
                "POST | {\"tracks\":[]}                     | tracks: must name at least one",
                "POST | {\"tracks\":\"a\"}                  | tracks: must be a list",
                "POST | {\"tracks\":[1]}                    | tracks: must be a text",
                "POST | {\"tracks\":[\"a\"],\"at\":1}       | at: there is no such field",
                "POST | {\"tracks\":[\"%s\"],\"position\":-1}     | position: must be a whole number",
                "POST | {\"tracks\":[\"%s\"],\"position\":1.5}    | position: must be a whole number",
                "POST | {\"tracks\":[\"%s\"],\"position\":\"1\"}  | position: must be a whole number",
                "POST | {\"tracks\":[\"%s\"],\"position\":null}   | position: must be a whole number",
                "POST | {\"tracks\":[\"%s\"],\"position\":9999999999} | position: must be a whole number",
                "PUT  | {}                                  | order: is missing",
                "PUT  | {\"order\":{}}                      | order: must be a list",
                "PUT  | {\"order\":[\"1\"]}                 | order: must be a whole number",
                "PUT  | {\"order\":[1],\"x\":1}             | x: there is no such field",
                "PUT  | [1]                                 | JSON object",
            })
    void malformedBody_isRefused(String method, String body, String detail) {
        String address = Tapes.made("Untouched", Music.FLAC);
        Tapes.json()
                .header("If-Match", "*")
                .body(body.replace("%s", Music.FLAC))
                .request(method, address + "/tracks")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString(detail));
        Tapes.get(address).then().body("version", equalTo(1));
    }
}
