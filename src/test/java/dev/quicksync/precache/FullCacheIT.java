package dev.quicksync.precache;

import static dev.quicksync.fixture.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quicksync.fixture.Home;
import dev.quicksync.fixture.Music;
import dev.quicksync.fixture.ServerProcess;
import io.restassured.path.json.JsonPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is prepared in a cache that is at its limit: where every server ends up. */
class FullCacheIT {

    /** Room for two renditions of twelve seconds at 128 kbps, with their covers. */
    private static final String LIMIT = "500000";

    @BeforeEach
    void freshFolders() {
        Home.fresh();
    }

    private static Map<String, String> environment() {
        Map<String, String> environment =
                Home.environment("AUDIO_CACHE_MAX_SIZE", LIMIT, "AUDIO_CACHE_PRECACHE_QUALITIES", "low");
        environment.put("AUDIO_CACHE_PRECACHE_ON_UPLOAD", "true");
        environment.put("QUICK_SYNC_SYSTEM_ENABLED", "false");
        return environment;
    }

    private static boolean isCached(String track) {
        return Files.exists(Music.cache().resolve(track.substring(0, track.lastIndexOf('.')) + "_low.mp3"));
    }

    /** Fills the cache with what was used so long ago. */
    private static void filled(Duration ago) throws SQLException {
        filled(ago, environment(), () -> {});
    }

    private static void filled(Duration ago, Map<String, String> environment, Runnable meanwhile) throws SQLException {
        try (ServerProcess server = ServerProcess.start(environment)) {
            Music.awaitHit(Music.FLAC, "low");
            Music.awaitHit(Music.OGG, "low");
            meanwhile.run();
            server.terminate();
        }
        Path database = Path.of(Home.environment().get("DATA_DIR"), "quicksync.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            long millis = System.currentTimeMillis() - ago.toMillis();
            assertThat(statement.executeUpdate("UPDATE rendition SET last_access = " + millis))
                    .isEqualTo(2);
        }
    }

    private static JsonPath only(String state) {
        await().until(() -> state.equals(Tasks.jobs("").getString("tasks[0].state")));
        return Tasks.jobs("");
    }

    @Test
    void newMixtape_takesThePlaceOfWhatNobodyUses() throws SQLException {
        filled(Duration.ofHours(2));
        try (ServerProcess server = ServerProcess.start(environment())) {
            Tasks.mixtape("New", Music.M4A);
            JsonPath jobs = only("completed");
            assertThat(jobs.getInt("tasks[0].made")).isEqualTo(1);
            assertThat(jobs.getLong("tasks[0].plan.displaced_bytes")).isPositive();
            assertThat(isCached(Music.M4A)).isTrue();
            assertThat(isCached(Music.FLAC) && isCached(Music.OGG)).isFalse();
            server.awaitLog("Evicted 1 renditions");

            assertThat(given().get("/admin/cache/stats").jsonPath().getLong("cache_size_bytes"))
                    .isLessThanOrEqualTo(Long.parseLong(LIMIT));
        }
    }

    @Test
    void whatWasJustUsed_staysAndAListenerStillGetsRoom() throws SQLException {
        filled(Duration.ofMinutes(10));
        try (ServerProcess server = ServerProcess.start(environment())) {
            Tasks.mixtape("New", Music.M4A);
            JsonPath jobs = only("completed");
            assertThat(jobs.getInt("tasks[0].made")).isZero();
            assertThat(jobs.getInt("tasks[0].plan.left_out.no_room")).isEqualTo(1);
            assertThat(isCached(Music.FLAC) && isCached(Music.OGG)).isTrue();

            Music.awaitHit(Music.M4A, "low");
            server.awaitLog("Evicted 1 renditions");
        }
    }

    @ParameterizedTest
    @CsvSource({"6, 0", "8, 1"})
    void night_displacesWhatWasNotUsedForAWeek(int days, int made) throws SQLException {
        Map<String, String> byNight = environment();
        byNight.put("AUDIO_CACHE_PRECACHE_ON_UPLOAD", "false");
        filled(Duration.ofDays(days), byNight, () -> Tasks.mixtape("Old", Music.M4A));
        byNight.put("PRECACHE_CRON", "* * * * *");
        byNight.put(
                "PRECACHE_UNTIL",
                LocalTime.now().plusHours(12).truncatedTo(ChronoUnit.MINUTES).toString());
        try (ServerProcess server = ServerProcess.start(byNight)) {
            JsonPath jobs = only("completed");
            assertThat(jobs.getString("tasks[0].kind")).isEqualTo("nightly");
            assertThat(jobs.getInt("tasks[0].made")).isEqualTo(made);
            assertThat(jobs.getInt("tasks[0].plan.left_out.no_room")).isEqualTo(1 - made);
            assertThat(isCached(Music.M4A)).isEqualTo(made == 1);
            server.terminate();
        }
    }
}
