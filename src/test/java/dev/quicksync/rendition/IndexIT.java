package dev.quicksync.rendition;

import static dev.quicksync.fixture.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.quicksync.fixture.Home;
import dev.quicksync.fixture.Music;
import dev.quicksync.fixture.ServerProcess;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The index in the database, over restarts, crashes and a database that can't be written. */
class IndexIT {

    private static final String KEPT = "Aurora/First Light/01 First Light_low.mp3";

    @BeforeEach
    void freshFolders() {
        Home.fresh();
    }

    private static Path database() {
        return Path.of(Home.environment().get("DATA_DIR"), "quicksync.db");
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + database() + "?busy_timeout=20000");
    }

    private static long number(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return result.getLong(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String status(String path) {
        return given().urlEncodingEnabled(false)
                .head(Music.url(path) + "?quality=low")
                .header("Cache-Status");
    }

    @Test
    void index_isWrittenBehind_andLoadedAgain() throws SQLException {
        try (ServerProcess server = ServerProcess.start(Home.environment())) {
            Music.awaitHit(Music.FLAC, "low");
            Music.awaitHit(Music.WAV, "low");
            await().until(() -> number("SELECT COUNT(*) FROM rendition") == 2);
            server.terminate();
        }
        assertThat(number("SELECT accesses FROM rendition WHERE name = '" + KEPT + "'"))
                .isPositive();
        try (ServerProcess server = ServerProcess.start(Home.environment())) {
            server.awaitLog("2 renditions");
            assertThat(status(Music.FLAC)).isEqualTo("quicksync; hit");
            assertThat(server.log()).doesNotContain("compared with its index");
        }
    }

    /** So many that they can't be loaded before the first answer. */
    @Test
    void cacheOfHundredsOfThousands_servesAtOnce_whileItsIndexIsLoaded() throws SQLException {
        try (ServerProcess server = ServerProcess.start(Home.environment())) {
            Music.awaitHit(Music.FLAC, "low");
            server.terminate();
        }
        execute("""
                INSERT INTO rendition
                WITH RECURSIVE number(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM number WHERE i < 500000)
                SELECT 'a/' || i || '_low.mp3', 'a/' || i || '.flac', 1, 1, 'low', 128, 1, 1, 1, 1, 1 FROM number""");
        try (ServerProcess server = ServerProcess.launch(List.of(), Home.environment("AUDIO_CACHE_MAX_SIZE", "0"))) {
            server.awaitPort();
            await().until(() -> "quicksync; hit".equals(status(Music.FLAC)));
            assertThat(server.log()).doesNotContain("renditions, ");
            server.awaitLog("500001 renditions, ");
        }
    }

    @Test
    void filesThatCameOrWent_whileTheServerWasDown_areFoundOut() throws IOException {
        try (ServerProcess server = ServerProcess.start(Home.environment())) {
            Music.awaitHit(Music.FLAC, "low");
            Music.awaitHit(Music.WAV, "low");
            server.terminate();
        }
        Path kept = Music.cache().resolve(KEPT);
        byte[] bytes = Files.readAllBytes(kept);
        Files.delete(kept);
        Path cut = Music.cache().resolve(Music.WAV.replace(".wav", "_low.mp3"));
        Files.write(cut, new byte[] {1, 2, 3});
        try (ServerProcess server = ServerProcess.start(Home.environment())) {
            server.awaitLog("1 files had to be looked at, 1 were gone");
            given().get("/admin/cache/stats").then().body("cached_files", equalTo(0));
            server.terminate();
        }
        Files.write(kept, bytes);
        try (ServerProcess server = ServerProcess.start(Home.environment())) {
            server.awaitLog("1 renditions");
            assertThat(status(Music.FLAC)).isEqualTo("quicksync; hit");
        }
    }

    @Test
    void killedServer_losesNothing_evenWhenItsLastSecondIsNotInTheDatabase() throws SQLException {
        for (String path : List.of(Music.FLAC, Music.WAV, Music.OGG)) {
            try (ServerProcess server = ServerProcess.start(Home.environment())) {
                Music.awaitHit(path, "low");
                server.kill();
            }
        }
        execute("DELETE FROM rendition WHERE path = '" + Music.OGG + "'");
        try (ServerProcess server = ServerProcess.start(Home.environment())) {
            for (String path : List.of(Music.FLAC, Music.WAV, Music.OGG)) {
                await().until(() -> status(path).equals("quicksync; hit"));
            }
            await().until(() -> number("SELECT COUNT(*) FROM rendition") == 3);
            assertThat(server.log()).doesNotContain("Could not make");
        }
    }

    @Test
    void thousandsOfRenditions_areTakenIn_andThenLoadedFromTheDatabase() throws IOException, SQLException {
        int count = 3_000;
        for (int i = 0; i < count; i++) {
            RenditionLabel label = new RenditionLabel("many/" + i / 100 + "/" + i + ".flac", 1, 2, Labels.HIGH, 1);
            ByteBuffer tag = LabelTag.make(label, LabelTag.shortest(label));
            Path file = Music.cache().resolve("many/" + i / 100 + "/" + i + "_high.mp3");
            Files.createDirectories(file.getParent());
            Files.write(file, tag.array());
        }
        try (ServerProcess server = ServerProcess.start(Home.environment())) {
            server.awaitLog(count + " renditions");
            await().until(() -> number("SELECT COUNT(*) FROM rendition") == count);
            server.terminate();
        }
        try (ServerProcess server = ServerProcess.start(Home.environment())) {
            server.awaitLog(count + " renditions");
            given().get("/admin/cache/stats").then().body("rungs.high.files", equalTo(count));
            assertThat(server.log()).doesNotContain("had to be looked at");
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = connect()) {
            execute(connection, sql);
        }
    }

    @Test
    void databaseThatIsLost_isMadeAnewFromTheDirectory() throws IOException, SQLException {
        try (ServerProcess server = ServerProcess.start(Home.environment())) {
            Music.awaitHit(Music.FLAC, "low");
            server.terminate();
        }
        for (String end : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(Path.of(database() + end));
        }
        try (ServerProcess server = ServerProcess.start(Home.environment())) {
            server.awaitLog("1 renditions");
            assertThat(status(Music.FLAC)).isEqualTo("quicksync; hit");
            await().until(() -> number("SELECT COUNT(*) FROM rendition") == 1);
        }
    }

    @Test
    void databaseThatIsLockedByAnother_stopsNeitherServingNorMaking() throws SQLException {
        try (ServerProcess server = ServerProcess.start(Home.environment())) {
            Music.awaitHit(Music.FLAC, "low");
            await().until(() -> number("SELECT COUNT(*) FROM rendition") == 1);
            try (Connection other = connect()) {
                execute(other, "BEGIN EXCLUSIVE");
                Music.awaitHit(Music.WAV, "low");
                assertThat(status(Music.FLAC)).isEqualTo("quicksync; hit");
                server.awaitLog("can't be written to the database now");
                Music.awaitHit(Music.OGG, "low");
                execute(other, "ROLLBACK");
            }
            await().until(() -> number("SELECT COUNT(*) FROM rendition") == 3);
            server.awaitLog("can be written to the database again");
            assertThat(server.log()).doesNotContain("cannot commit");
            assertThat(server.log().split("can't be written to the database now", -1))
                    .hasSize(2);
        }
    }

    @Test
    void databaseThatRefusesToBeWritten_stopsNeitherServingNorMaking() throws SQLException {
        try (ServerProcess server = ServerProcess.start(Home.environment())) {
            execute("CREATE TRIGGER refuse BEFORE INSERT ON rendition BEGIN SELECT RAISE(ABORT, 'read-only'); END");
            Music.awaitHit(Music.FLAC, "low");
            server.awaitLog("can't be written to the database now");
            Music.awaitHit(Music.WAV, "low");
            execute("DROP TRIGGER refuse");
            await().until(() -> number("SELECT COUNT(*) FROM rendition") == 2);
        }
    }

    @Test
    void indexThatCanNotBeRead_isMadeAnewFromTheDirectory() throws SQLException {
        Map<String, String> environment = Home.environment();
        try (ServerProcess server = ServerProcess.start(environment)) {
            Music.awaitHit(Music.FLAC, "low");
            server.terminate();
        }
        execute("UPDATE rendition SET rung = 'No Rung'");
        try (ServerProcess server = ServerProcess.start(environment)) {
            server.awaitLog("is made anew");
            server.awaitLog("1 renditions");
            assertThat(status(Music.FLAC)).isEqualTo("quicksync; hit");
            await().until(() -> number("SELECT COUNT(*) FROM rendition WHERE rung = 'low'") == 1);
        }
    }
}
