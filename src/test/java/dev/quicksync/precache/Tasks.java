package dev.quicksync.precache;

import static io.restassured.RestAssured.given;

import dev.quicksync.fixture.Music;
import dev.quicksync.fixture.Patience;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;

/** Mixtapes and pre-caching of the server under test, over HTTP. */
final class Tasks {

    private Tasks() {}

    /** Makes a mixtape, and gives its slug. */
    static String mixtape(String title, String... paths) {
        return given().contentType("application/json")
                .body(Map.of("title", title, "tracks", List.of(paths)))
                .post("/api/mixtapes")
                .then()
                .statusCode(201)
                .extract()
                .path("slug");
    }

    static Response precache(String json) {
        return given().contentType("application/json").body(json).post("/admin/precache");
    }

    /** Starts a task, and gives its id. */
    static String started(String json) {
        return precache(json).then().statusCode(202).extract().path("id");
    }

    static JsonPath task(String id) {
        return given().get("/admin/jobs/" + id).then().statusCode(200).extract().jsonPath();
    }

    static JsonPath jobs(String query) {
        return given().get("/admin/jobs" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Whether nothing is to be done. */
    static boolean areOver() {
        JsonPath jobs = jobs("");
        return jobs.getInt("counts.running") + jobs.getInt("counts.queued") + jobs.getInt("counts.paused") == 0;
    }

    /** Waits until a task is in a state. */
    static JsonPath await(String id, String state) {
        Patience.await("the task " + state)
                .until(() -> task(id).getString("state").equals(state));
        return task(id);
    }

    /** Waits until the renditions of a track are there. */
    static void awaitRenditions(String track, String... rungs) {
        Patience.await("renditions of " + track)
                .until(() -> List.of(rungs).stream().allMatch(rung -> isThere(track, rung)));
    }

    static boolean isThere(String track, String rung) {
        String name = track.substring(0, track.lastIndexOf('.')) + "_" + rung + ".mp3";
        return Music.cached().contains(Music.cache().resolve(name));
    }
}
