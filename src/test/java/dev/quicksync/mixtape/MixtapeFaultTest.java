package dev.quicksync.mixtape;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.quicksync.fixture.Music;
import dev.quicksync.fixture.MusicFolder;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database that can't be written. */
@QuarkusTest
@WithTestResource(MusicFolder.class)
class MixtapeFaultTest {

    @BeforeEach
    void awaitTheMusic() {
        Music.awaitStatus(Music.FLAC, 200);
    }

    private static void assertUnavailable(Response answer) {
        answer.then()
                .statusCode(503)
                .contentType("application/problem+json")
                .body("detail", containsString("The database can't be read or written now"));
    }

    @Test
    void lockedDatabase_isRead_andWrittenLater() throws SQLException {
        String address = Tapes.made("Locked", Music.FLAC);
        String tag = Tapes.tag(address);
        try (Connection other = Tapes.database();
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            assertUnavailable(Tapes.append(address, Music.WAV));
            Tapes.get(address).then().statusCode(200).header("ETag", equalTo(tag));
            given().get("/api/mixtapes").then().statusCode(200);
            given().get("/share/locked.m3u8").then().statusCode(200);
            statement.execute("ROLLBACK");
        }
        assertThat(Tapes.paths(address)).containsExactly(Music.FLAC);
        Tapes.append(address, Music.WAV).then().statusCode(200).body("version", equalTo(2));
    }

    /** As when the disk becomes full, or read-only, in the middle of it. */
    @Test
    void writingThatFailsHalfway_leavesNothing() throws SQLException {
        String address = Tapes.made("Half", Music.FLAC, Music.WAV, Music.OGG);
        String before = Tapes.get(address).asString();
        String tag = Tapes.tag(address);
        try (Connection other = Tapes.database();
                Statement statement = other.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 20000");
            statement.execute("CREATE TRIGGER fault_insert BEFORE INSERT ON mixtape_track WHEN NEW.position = 4"
                    + " BEGIN SELECT RAISE(ABORT, 'disk I/O error'); END");
            statement.execute("CREATE TRIGGER fault_update BEFORE UPDATE ON mixtape_track WHEN NEW.position = 2"
                    + " BEGIN SELECT RAISE(ABORT, 'disk I/O error'); END");
            statement.execute("CREATE TRIGGER fault_delete BEFORE DELETE ON mixtape"
                    + " BEGIN SELECT RAISE(ABORT, 'disk I/O error'); END");
            try {
                assertUnavailable(Tapes.append(address, Music.MP3, Music.AAC));
                assertUnavailable(Tapes.order(address, tag, 2, 3, 1));
                assertUnavailable(given().header("If-Match", "*").delete(address));
                assertUnavailable(
                        Tapes.create("Half made", Music.FLAC, Music.FLAC, Music.FLAC, Music.FLAC, Music.FLAC));
            } finally {
                for (String trigger : new String[] {"fault_insert", "fault_update", "fault_delete"}) {
                    statement.execute("DROP TRIGGER " + trigger);
                }
            }
        }
        assertThat(Tapes.get(address).asString()).isEqualTo(before);
        Tapes.get("/api/mixtapes/half-made").then().statusCode(404);
    }
}
