package dev.quicksync.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.quicksync.fixture.MovableClock;
import dev.quicksync.storage.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlayCountsTest {

    private final MovableClock clock = new MovableClock();
    private TestDatabase database;
    private PlayCounts counts;

    @BeforeEach
    void open(@TempDir Path temp) {
        database = new TestDatabase(temp.resolve("data"));
        counts = counts("");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private PlayCounts counts(String settings) {
        return new PlayCounts(new PlayCountTable(database.open(settings)), database.vertx(), clock);
    }

    private void play(String path, int times) {
        for (int i = 0; i < times; i++) {
            counts.played(
                    new TrackPlayed(new Track(new TrackPath(path), AudioKind.MP3, 1, 1), Optional.of("high"), true));
        }
    }

    @Test
    void mostPlayed_isInOrderOfPlays() {
        play("one.mp3", 1);
        play("three.mp3", 3);
        play("two.mp3", 2);

        assertThat(counts.mostPlayed(10)).containsExactly("three.mp3", "two.mp3", "one.mp3");
        assertThat(counts.mostPlayed(1)).containsExactly("three.mp3");
    }

    @Test
    void plays_ofTenDaysAgo_countHalf() {
        play("old.mp3", 3);
        counts.mostPlayed(1);
        clock.advance(Duration.ofDays(10));
        play("new.mp3", 2);

        assertThat(counts.mostPlayed(10)).containsExactly("new.mp3", "old.mp3");
    }

    @Test
    void plays_of30DaysAgo_dropOut() {
        play("old.mp3", 100);
        counts.mostPlayed(1);
        clock.advance(Duration.ofDays(30).plusSeconds(1));
        play("new.mp3", 1);

        assertThat(counts.mostPlayed(10)).containsExactly("new.mp3");
    }

    @Test
    void restart_forgetsNothing() {
        play("one.mp3", 1);
        counts.stop(null);
        counts = counts("");
        play("one.mp3", 1);
        play("two.mp3", 1);

        assertThat(counts.mostPlayed(10)).containsExactly("one.mp3", "two.mp3");
    }

    @Test
    void plays_whileTheDatabaseIsLocked_areWrittenLater() throws Exception {
        counts = counts("&busy_timeout=1");
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + database.file());
                Statement lock = other.createStatement()) {
            lock.execute("BEGIN IMMEDIATE");
            play("one.mp3", 2);
            assertThat(counts.mostPlayed(10)).isEmpty();
            play("one.mp3", 1);
            lock.execute("ROLLBACK");
        }
        play("two.mp3", 2);

        assertThat(counts.mostPlayed(10)).containsExactly("one.mp3", "two.mp3");
    }

    @Test
    void heat_decaysByHalfInTenDays() {
        long now = clock.millis();
        Heat heat = Heat.ofPlay(now).plus(Heat.ofPlay(now)).plus(Heat.ofPlay(now));

        assertThat(heat.at(now)).isCloseTo(3, within(1e-6));
        assertThat(heat.at(now + Duration.ofDays(10).toMillis())).isCloseTo(1.5, within(1e-6));
        assertThat(Heat.ofPlay(now - Duration.ofDays(3650).toMillis())
                        .plus(heat)
                        .at(now))
                .isCloseTo(3, within(1e-6));
    }
}
