package dev.quicksync.mixtape;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.sqlite.SQLiteDataSource;

/** Mixtapes of a server in local mode; each test names its own. */
final class Tapes {

    private Tapes() {}

    static RequestSpecification json() {
        return given().contentType("application/json");
    }

    /** Requests whose paths are sent as they are. */
    static RequestSpecification raw() {
        return RestAssured.given().urlEncodingEnabled(false);
    }

    static Response create(String title, String... paths) {
        return json().body(Map.of("title", title, "tracks", List.of(paths))).post("/api/mixtapes");
    }

    /** Makes one, and gives its address. */
    static String made(String title, String... paths) {
        String slug = create(title, paths).then().statusCode(201).extract().path("slug");
        return "/api/mixtapes/" + slug;
    }

    static Response get(String address) {
        return given().get(address);
    }

    static String tag(String address) {
        return get(address).then().statusCode(200).extract().header("ETag");
    }

    static List<String> paths(String address) {
        return get(address).then().statusCode(200).extract().path("tracks.path");
    }

    static List<Integer> entries(String address) {
        return get(address).then().statusCode(200).extract().path("tracks.id");
    }

    static Response append(String address, String... paths) {
        return json().body(Map.of("tracks", List.of(paths))).post(address + "/tracks");
    }

    static Response order(String address, String tag, Integer... entries) {
        return json().header("If-Match", tag)
                .body(Map.of("order", Arrays.asList(entries)))
                .put(address + "/tracks");
    }

    static Response remove(String address) {
        return given().header("If-Match", tag(address)).delete(address);
    }

    /** A connection of the test's own to the server's database. */
    static Connection database() throws SQLException {
        if (System.getProperty("org.sqlite.lib.path") != null && isOtherLoader()) {
            System.clearProperty("org.sqlite.lib.path");
            System.clearProperty("org.sqlite.lib.name");
        }
        Path file = dev.quicksync.fixture.Music.root().resolveSibling("data/quicksync.db");
        if (!Files.exists(file)) {
            throw new IllegalStateException("no database at " + file);
        }
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file);
        return source.getConnection();
    }

    /** Whether no server runs in this class loader, so that the driver has to load its library once more. */
    private static boolean isOtherLoader() {
        return !Tapes.class.getClassLoader().getClass().getName().contains("Quarkus");
    }
}
