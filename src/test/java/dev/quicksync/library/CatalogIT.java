package dev.quicksync.library;

import static dev.quicksync.fixture.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quicksync.fixture.Home;
import dev.quicksync.fixture.Music;
import dev.quicksync.fixture.ServerProcess;
import dev.quicksync.storage.TestDatabase;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The catalog through crashes, a music root that goes, and a database that is locked. */
class CatalogIT {

    @BeforeEach
    void freshFolders() {
        Home.fresh();
    }

    private static JsonPath scan() {
        return given().get("/admin/library/scan").jsonPath();
    }

    private static void awaitSettled(int tracks) {
        await().until(() -> {
            JsonPath scan = scan();
            return scan.getInt("tracks") == tracks
                    && scan.getInt("tags_to_read") == 0
                    && scan.getString("state").equals("idle");
        });
    }

    private static int listed() {
        return given().get("/api/library/tracks").jsonPath().getList("tracks").size();
    }

    @Test
    void restart_afterAKill_readsNoTagAgain() {
        try (ServerProcess server = ServerProcess.start(Home.environment())) {
            awaitSettled(6);
            server.kill();
        }
        try (ServerProcess server = ServerProcess.start(Home.environment())) {
            awaitSettled(6);
            assertThat(scan().getInt("new") + scan().getInt("changed")).isZero();
            assertThat(server.terminate()).isIn(0, 143);
        }
    }

    @Test
    void root_thatGoesAndComesBack_costsNothing() throws IOException {
        try (ServerProcess server = ServerProcess.start(Home.environment())) {
            awaitSettled(6);
            Path away = Music.outside().resolve("away");
            Files.move(Music.root(), away);
            await().until(() -> scan().getBoolean("root_missing"));
            assertThat(Music.status(Music.FLAC)).isNotEqualTo(200);
            assertThat(listed()).isEqualTo(6);

            Files.move(away, Music.root());
            Music.awaitStatus(Music.FLAC, 200);
            awaitSettled(6);
            // Until the first look is over at which the music is back, the figures are those of the start.
            await().until(() -> scan().getInt("removed") + scan().getInt("new") + scan().getInt("changed") == 0);
            assertThat(listed()).isEqualTo(6);
            assertThat(server.log()).doesNotContain("can't be kept up");
        }
    }

    @Test
    void lockedDatabase_stopsNeitherMusicNorWatcher_andIsToldOnce() throws SQLException {
        TestDatabase.letTheDriverFindItsLibrary();
        try (ServerProcess server = ServerProcess.start(Home.environment())) {
            awaitSettled(6);
            Path file = Music.root().resolveSibling("data/quicksync.db");
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                    Statement lock = other.createStatement()) {
                lock.execute("BEGIN IMMEDIATE");
                Music.add(Music.sample(Music.OGG), "late/one.ogg"); // waits until it plays
                server.awaitLog("can't be kept up now");
                Music.add(Music.sample(Music.OGG), "late/two.ogg");
                assertThat(listed()).isEqualTo(6);
                lock.execute("ROLLBACK");
            }
            awaitSettled(8);
            assertThat(server.log().split("can't be kept up now", -1)).hasSize(2);
        }
    }
}
