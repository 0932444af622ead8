package dev.quicksync.mixtape;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import dev.quicksync.fixture.Music;
import dev.quicksync.fixture.MusicFolder;
import dev.quicksync.fixture.Patience;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /api/mixtapes}, in local mode. */
@QuarkusTest
@WithTestResource(MusicFolder.class)
class MixtapeTest {

    @BeforeEach
    void awaitTheMusic() {
        Music.awaitStatus(Music.FLAC, 200);
    }

    @Test
    void mixtape_isMade_andRead() {
        Response made = Tapes.json()
                .body(Map.of(
                        "title",
                        "  Ein Größerer Abend ",
                        "description",
                        "Für später.\nMit <b>Tee</b>.",
                        "liner_notes",
                        "# Notes\r\n\r\n- *one*\t<script>alert(1)</script>",
                        "tracks",
                        List.of(Music.M4A, Music.FLAC, Music.M4A)))
                .post("/api/mixtapes");
        made.then()
                .statusCode(201)
                .header("Location", endsWith("/api/mixtapes/ein-grosserer-abend"))
                .header("ETag", matchesPattern("\"v1-[0-9a-f]{8}-[0-9a-f]{8}\""))
                .header("X-Content-Type-Options", "nosniff")
                .body("slug", equalTo("ein-grosserer-abend"))
                .body("title", equalTo("Ein Größerer Abend"))
                .body("description", equalTo("Für später.\nMit <b>Tee</b>."))
                .body("liner_notes", equalTo("# Notes\n\n- *one*\t<script>alert(1)</script>"))
                .body("version", equalTo(1))
                .body("created_by", equalTo("local"))
                .body("created_at", notNullValue())
                .body("updated_at", equalTo(made.path("created_at")))
                .body("tracks.path", contains(Music.M4A, Music.FLAC, Music.M4A))
                .body("tracks.id", contains(1, 2, 3))
                .body("tracks.missing", contains(false, false, false));
        Response read = Tapes.get(made.header("Location"));
        read.then().statusCode(200).header("Cache-Control", "private, no-cache");
        assertThat(read.asString()).isEqualTo(made.asString());
        assertThat(read.header("ETag")).isEqualTo(made.header("ETag"));
    }

    @Test
    void slugOfAnotherScript_isPercentEncodedInTheLocation() {
        Response made = Tapes.create("夜の散歩 — 100%");
        String location = "/api/mixtapes/%E5%A4%9C%E3%81%AE%E6%95%A3%E6%AD%A9-100";
        made.then().statusCode(201).header("Location", endsWith(location)).body("slug", equalTo("夜の散歩-100"));
        Tapes.raw().get(location).then().statusCode(200).body("title", equalTo("夜の散歩 — 100%"));
        Tapes.raw()
                .header("If-Match", made.header("ETag"))
                .delete(location)
                .then()
                .statusCode(200);
        Tapes.raw().get(location).then().statusCode(404);
    }

    @Test
    void sameTitle_getsANumber_andAFreeSlugIsUsedAgain() {
        String first = Tapes.made("Twice told");
        assertThat(Tapes.made("Twice, told!")).endsWith("/twice-told-2");
        assertThat(Tapes.made("twice TOLD")).endsWith("/twice-told-3");
        String tag = Tapes.tag(first);
        Tapes.remove(first).then().statusCode(200);
        assertThat(Tapes.made("Twice told")).isEqualTo(first);
        assertThat(Tapes.tag(first)).isNotEqualTo(tag);
        Tapes.json()
                .header("If-Match", tag)
                .body("{\"title\":\"x\"}")
                .patch(first)
                .then()
                .statusCode(412);
    }

    @Test
    void longTitles_thatCollide_stayWithinTheLength() {
        String title = "long ".repeat(40).strip();
        String first = Tapes.create(title).path("slug");
        String second = Tapes.create(title).path("slug");
        String third = Tapes.create(title).path("slug");
        assertThat(List.of(first, second, third))
                .doesNotHaveDuplicates()
                .allMatch(slug -> slug.length() <= Slug.LONGEST);
    }

    @Test
    void read_withTheTagThatTheClientHas_isNotModified() {
        String address = Tapes.made("Seen before", Music.MP3);
        String tag = Tapes.tag(address);
        for (String known : new String[] {tag, "W/" + tag, "\"x\", " + tag, "*"}) {
            given().header("If-None-Match", known)
                    .get(address)
                    .then()
                    .statusCode(304)
                    .header("ETag", tag)
                    .body(equalTo(""));
        }
        given().header("If-None-Match", "\"other\"").get(address).then().statusCode(200);
        given().head(address).then().statusCode(200).header("ETag", tag);
        Tapes.append(address, Music.FLAC).then().statusCode(200);
        given().header("If-None-Match", tag).get(address).then().statusCode(200);
    }

    @Test
    void change_asksForTheVersionThatWasSeen() {
        String address = Tapes.made("Before", Music.MP3);
        String tag = Tapes.tag(address);
        Tapes.json().body("{\"title\":\"After\"}").patch(address).then().statusCode(428);
        Response changed = Tapes.json()
                .header("If-Match", tag)
                .body("{\"title\":\"After\",\"liner_notes\":\"n\"}")
                .patch(address);
        changed.then()
                .statusCode(200)
                .body("slug", equalTo("before"))
                .body("title", equalTo("After"))
                .body("description", equalTo(""))
                .body("liner_notes", equalTo("n"))
                .body("version", equalTo(2))
                .body("tracks.path", contains(Music.MP3));
        assertThat(changed.header("ETag")).isEqualTo(Tapes.tag(address)).isNotEqualTo(tag);
        Tapes.json()
                .header("If-Match", tag)
                .body("{\"title\":\"Lost\"}")
                .patch(address)
                .then()
                .statusCode(412)
                .contentType("application/problem+json")
                .body("detail", containsString("changed meanwhile"));
        Tapes.json()
                .header("If-Match", "*")
                .body("{\"description\":\"any\"}")
                .patch(address)
                .then()
                .statusCode(200)
                .body("title", equalTo("After"))
                .body("liner_notes", equalTo("n"));
        for (String wrong : new String[] {"\"v3\"", "W/" + Tapes.tag(address), "v3", "", "nonsense"}) {
            Tapes.json()
                    .header("If-Match", wrong)
                    .body("{\"title\":\"Lost\"}")
                    .patch(address)
                    .then()
                    .statusCode(412);
        }
    }

    @Test
    void removal_asksForTheVersion_andItsAnswerMakesTheMixtapeAgain() throws IOException {
        String vanishing = Music.add(Music.sample(Music.MP3), "mixtapes/vanishing.mp3");
        String address = Tapes.made("Gone and back", Music.FLAC, vanishing);
        Tapes.json()
                .header("If-Match", Tapes.tag(address))
                .body("{\"title\":\"Renamed\",\"description\":\"d\"}")
                .patch(address)
                .then()
                .statusCode(200);
        Files.delete(Music.root().resolve(vanishing));
        Music.awaitStatus(vanishing, 404);
        given().delete(address).then().statusCode(428);
        given().header("If-Match", "\"v1-00000000\"").delete(address).then().statusCode(412);
        Response removed = Tapes.remove(address);
        removed.then().statusCode(200).body("title", equalTo("Renamed")).body("tracks.missing", contains(false, true));
        Tapes.get(address).then().statusCode(404).body("detail", equalTo("There is no such mixtape."));
        given().header("If-Match", "*").delete(address).then().statusCode(404);

        Tapes.json()
                .body(removed.asString())
                .post("/api/mixtapes")
                .then()
                .statusCode(201)
                .body("slug", equalTo("gone-and-back"))
                .body("title", equalTo("Renamed"))
                .body("description", equalTo("d"))
                .body("version", equalTo(1))
                .body("tracks.path", contains(Music.FLAC, vanishing))
                .body("tracks.missing", contains(false, true));
    }

    @Test
    void trackWhoseFileVanishes_stays_andIsShownSo() throws IOException {
        String path = Music.add(Music.sample(Music.OGG), "mixtapes/short lived.ogg");
        String address = Tapes.made("Short lived", path, Music.FLAC);
        String tag = Tapes.tag(address);
        Files.delete(Music.root().resolve(path));
        Patience.await()
                .atMost(Music.SOON)
                .untilAsserted(() -> given().header("If-None-Match", tag)
                        .get(address)
                        .then()
                        .statusCode(200) // it shows something else now
                        .body("tracks.path", contains(path, Music.FLAC))
                        .body("tracks.missing", contains(true, false))
                        .body("tracks.title[0]", equalTo("short lived"))
                        .body("version", equalTo(1)));
        Tapes.json()
                .header("If-Match", tag) // and yet it is the same version
                .body("{\"description\":\"still\"}")
                .patch(address)
                .then()
                .statusCode(200);
        Music.add(Music.sample(Music.OGG), path);
        Tapes.get(address).then().body("tracks.missing", contains(false, false));
    }

    @Test
    void list_isPaged_newestChangeFirst() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            made.add(0, Tapes.made("Paged " + i, Music.MP3));
        }
        Tapes.append(made.get(3), Music.FLAC).then().statusCode(200);
        made.add(0, made.remove(3));
        List<String> listed = new ArrayList<>();
        String cursor = null;
        do {
            Response page = cursor == null
                    ? given().get("/api/mixtapes?limit=3")
                    : given().queryParam("cursor", cursor).get("/api/mixtapes?limit=3");
            page.then().statusCode(200).header("Cache-Control", "private, no-cache");
            if (cursor == null) {
                page.then()
                        .body("mixtapes", hasSize(3))
                        .body("mixtapes[0].track_count", equalTo(2))
                        .body("mixtapes[0].title", equalTo("Paged 3"))
                        .body("mixtapes[0].version", equalTo(2));
                Tapes.made("Made between two pages");
            }
            listed.addAll(page.<List<String>>path("mixtapes.slug"));
            cursor = page.path("next_cursor");
        } while (cursor != null);
        assertThat(listed).doesNotHaveDuplicates().doesNotContain("made-between-two-pages");
        assertThat(listed.subList(0, 7).stream().map(slug -> "/api/mixtapes/" + slug))
                .containsExactlyElementsOf(made);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=201",
                "limit=-1",
                "limit=x",
                "limit=",
                "cursor=x",
                "cursor=",
                "cursor=MS54",
                "cursor=%F0%9F%8E%B5"
            })
    void list_withNonsense_isRefused(String query) {
        Tapes.raw().get("/api/mixtapes?" + query).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void otherMethods_areNotAllowed() {
        String address = Tapes.made("Methods");
        Tapes.json().body("{}").put(address).then().statusCode(405);
        Tapes.json().body("{}").post(address).then().statusCode(405);
        given().delete("/api/mixtapes").then().statusCode(405);
        given().contentType("text/plain")
                .body("{}")
                .post("/api/mixtapes")
                .then()
                .statusCode(415);
    }
}
