package dev.quicksync.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;

import dev.quicksync.fixture.Music;
import dev.quicksync.fixture.MusicFolder;
import dev.quicksync.fixture.RawHttp;
import dev.quicksync.fixture.ServerLog;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each request has an id, in its answer and in its log lines. */
@QuarkusTest
@WithTestResource(MusicFolder.class)
class RequestIdTest {

    private static final String MADE_HERE = "[0-9a-f]{4,5}-[0-9a-f]+";

    @Test
    void answer_hasAnId_ofItsOwn() {
        String first = given().get("/q/health/live").header("X-Request-Id");
        given().get("/q/health/live")
                .then()
                .header("X-Request-Id", matchesRegex(MADE_HERE))
                .header("X-Request-Id", not(first));
    }

    @Test
    void idThatCameWithTheRequest_isKept_andLogged() {
        given().header("X-Request-Id", "proxy-1.of_7")
                .urlEncodingEnabled(false)
                .get("/play/..%2fescape")
                .then()
                .header("X-Request-Id", equalTo("proxy-1.of_7"));
        ServerLog.awaitLine("[proxy-1.of_7]", "Refused", "escape");
    }

    @Test
    void workOnOtherThreads_logsTheIdToo() {
        given().header("X-Request-Id", "worker-line")
                .post("/admin/cache/clear")
                .then()
                .statusCode(200);
        ServerLog.awaitLine("(executor-thread", "[worker-line]", "Cleared");
    }

    @Test
    void requestsOnOneConnection_keepTheirIdsApart() throws IOException {
        try (RawHttp http = new RawHttp()) {
            http.sendKeepingAlive("GET /play/..%2fone", "X-Request-Id: id-of-one");
            http.sendKeepingAlive("GET /play/..%2ftwo");
            http.send("GET /play/..%2fthree", "X-Request-Id: id-of-three");
            http.readAll();
        }
        ServerLog.awaitLine("[id-of-three]", "%2fthree");
        assertThat(ServerLog.count("[id-of-one]", "%2fone")).isEqualTo(1);
        assertThat(ServerLog.count("%2ftwo")).isEqualTo(1);
        assertThat(ServerLog.count("[id-of-", "%2ftwo")).isZero();
    }

    @Test
    void listenerWhoLeaves_isLoggedWithTheId() throws IOException {
        Path big = Music.outside().resolve("big.mp3");
        Files.write(big, new byte[64 << 20]); // more than the buffers on the way hold
        Music.add(big, "big.mp3");
        try (RawHttp http = new RawHttp()) {
            http.send("GET /play/big.mp3", "X-Request-Id: who-leaves");
            http.read(2000);
        }
        ServerLog.awaitLine("[who-leaves]", "A listener left", "big.mp3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "\u00fcmlaut", "a\tb", "${jndi:x}", "<script>"})
    void idThatDoesNotBelongInALog_isReplaced(String id) {
        given().header("X-Request-Id", id).get("/q/health/live").then().header("X-Request-Id", matchesRegex(MADE_HERE));
    }

    @Test
    void longId_isReplaced_andTheLongestThatIsKeptIsNot() {
        given().header("X-Request-Id", "x".repeat(65))
                .get("/q/health/live")
                .then()
                .header("X-Request-Id", matchesRegex(MADE_HERE));
        given().header("X-Request-Id", "x".repeat(64))
                .get("/q/health/live")
                .then()
                .header("X-Request-Id", equalTo("x".repeat(64)));
    }
}
