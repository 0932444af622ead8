package dev.quicksync.mixtape;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quicksync.fixture.Music;
import dev.quicksync.fixture.MusicFolder;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many edit one mixtape at once, and none of it is lost. */
@QuarkusTest
@WithTestResource(MusicFolder.class)
class ConcurrentEditsTest {

    private static final int MANY = 200;

    private final ExecutorService people = Executors.newFixedThreadPool(MANY);

    /** All try at once; of those who come late only some try again at the same time, or they would keep each other from it for minutes. */
    private final Semaphore late = new Semaphore(8);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeEach
    void awaitTheMusic() {
        Music.awaitStatus(Music.FLAC, 200);
    }

    @AfterEach
    void sendThemHome() {
        people.shutdown();
    }

    private <T> List<T> allAtOnce(int count, IntFunction<T> work) {
        List<CompletableFuture<T>> done = IntStream.range(0, count)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> work.apply(i), people))
                .toList();
        return done.stream().map(CompletableFuture::join).toList();
    }

    @Test
    void appends_loseNone() {
        String address = Tapes.made("Crowded");
        List<String> tracks = List.of(Music.FLAC, Music.WAV, Music.OGG, Music.MP3);
        List<Integer> statuses = allAtOnce(
                MANY,
                i -> Tapes.append(address, tracks.get(i % 4), tracks.get((i + 1) % 4))
                        .statusCode());
        assertThat(statuses).containsOnly(200);
        Response after = Tapes.get(address);
        List<Integer> ids = after.path("tracks.id");
        assertThat(ids).hasSize(2 * MANY).doesNotHaveDuplicates().isSorted();
        List<String> paths = after.path("tracks.path");
        assertThat(tracks)
                .allSatisfy(
                        track -> assertThat(Collections.frequency(paths, track)).isEqualTo(MANY / 2));
        for (int i = 0; i < paths.size(); i += 2) { // what one has added stays together
            assertThat(tracks.indexOf(paths.get(i + 1))).isEqualTo((tracks.indexOf(paths.get(i)) + 1) % 4);
        }
        assertThat(after.<Integer>path("version")).isEqualTo(1 + MANY);
    }

    @Test
    void changesOfOneText_loseNone_whenThoseWhoComeLateTryAgain() {
        String address = Tapes.made("Guest book");
        allAtOnce(MANY, i -> sign(address, "guest " + i));
        Response after = Tapes.get(address);
        String[] signed = after.<String>path("liner_notes").strip().split("\n");
        assertThat(Arrays.asList(signed))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, MANY).mapToObj(i -> "guest " + i).toList());
        assertThat(after.<Integer>path("version")).isEqualTo(1 + MANY);
    }

    /** Adds a line of one's own to what the others have written. */
    private int sign(String address, String guest) {
        URI uri = URI.create("http://127.0.0.1:" + RestAssured.port + address);
        for (int tries = 1; ; tries++) {
            if (tries > 1) {
                late.acquireUninterruptibly();
            }
            HttpResponse<String> read = send(HttpRequest.newBuilder(uri));
            String notes = JsonPath.from(read.body()).getString("liner_notes").replace("\n", "\\n");
            HttpResponse<String> changed = send(HttpRequest.newBuilder(uri)
                    .header("Content-Type", "application/json")
                    .header("If-Match", read.headers().firstValue("ETag").orElseThrow())
                    .method("PATCH", BodyPublishers.ofString("{\"liner_notes\":\"" + notes + guest + "\\n\"}")));
            if (tries > 1) {
                late.release();
            }
            if (changed.statusCode() == 200) {
                return tries;
            }
            assertThat(changed.statusCode()).isEqualTo(412);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void ordersAndRemovals_leaveAListWithoutGaps() {
        String address =
                Tapes.made("Shuffled", Collections.nCopies(40, Music.MP3).toArray(String[]::new));
        List<Integer> statuses = allAtOnce(60, i -> {
            if (i % 3 == 0) {
                return given().delete(address + "/tracks/" + (i / 3 + 1)).statusCode();
            }
            Response read = Tapes.get(address);
            List<Integer> order = new ArrayList<>(read.<List<Integer>>path("tracks.id"));
            Collections.reverse(order);
            return Tapes.order(address, read.header("ETag"), order.toArray(Integer[]::new))
                    .statusCode();
        });
        assertThat(statuses).containsOnly(200, 412);
        assertThat(Tapes.entries(address))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(21, 40).boxed().toList());
        Tapes.json()
                .body("{\"tracks\":[\"" + Music.WAV + "\"],\"position\":10}")
                .post(address + "/tracks")
                .then()
                .statusCode(200);
        assertThat(Tapes.paths(address).get(10)).isEqualTo(Music.WAV);
    }

    @Test
    void sameTitle_getsASlugOfItsOwn_forEach() {
        List<Response> made = allAtOnce(40, i -> Tapes.create("Popular", Music.FLAC));
        assertThat(made).allMatch(answer -> answer.statusCode() == 201);
        List<String> slugs =
                made.stream().map(answer -> answer.<String>path("slug")).toList();
        List<String> expected = new ArrayList<>(List.of("popular"));
        IntStream.rangeClosed(2, 40).forEach(i -> expected.add("popular-" + i));
        assertThat(slugs).containsExactlyInAnyOrderElementsOf(expected);
    }
}
