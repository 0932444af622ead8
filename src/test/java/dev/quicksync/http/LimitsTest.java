package dev.quicksync.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.quicksync.fixture.MusicFolder;
import dev.quicksync.fixture.RawHttp;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What one client may take. */
@QuarkusTest
@WithTestResource(
        value = MusicFolder.class,
        initArgs = @ResourceArg(name = "quicksync.limits.connections-per-address", value = "3"))
class LimitsTest {

    private static final int LIMIT = 3;

    private final List<RawHttp> open = new ArrayList<>();

    @AfterEach
    void closeAll() throws IOException {
        for (RawHttp http : open) {
            http.close();
        }
        awaitRoom();
    }

    /** The server learns of a closed connection a moment later. */
    private static void awaitRoom() {
        await("room for one more").until(() -> RawHttp.get("/q/health/live").status() == 200);
    }

    private RawHttp listener(String... headers) throws IOException {
        RawHttp http = new RawHttp();
        open.add(http);
        http.sendKeepingAlive("GET /q/health/live", headers);
        http.read(12);
        return http;
    }

    @Test
    void connections_beyondTheLimit_areRefusedAndClosed_untilOneEnds() throws IOException {
        for (int i = 0; i < LIMIT; i++) {
            listener();
        }

        RawHttp.Answer refused = RawHttp.get("/q/health/live");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.head().toLowerCase(Locale.ROOT)).contains("retry-after:", "connection: close");
        assertThat(refused.text()).contains("\"status\":429");
        open.remove(0).close();
        awaitRoom();
    }

    @Test
    void refusedConnection_isClosed_evenWhenTheClientWouldKeepIt() throws IOException {
        for (int i = 0; i < LIMIT; i++) {
            listener();
        }
        try (RawHttp one = new RawHttp()) {
            one.sendKeepingAlive("GET /q/health/live");
            assertThat(one.readAll().status()).isEqualTo(429); // readAll returns when the server has closed
        }
    }

    @Test
    void manyRequests_onOneConnection_areOneConnection() throws IOException {
        for (int i = 0; i < 3 * LIMIT; i++) {
            assertThat(RawHttp.get("/q/health/live").status()).isEqualTo(200);
            awaitRoom();
        }
        try (RawHttp http = new RawHttp()) {
            for (int i = 0; i < 3 * LIMIT; i++) {
                http.sendKeepingAlive("GET /q/health/live");
            }
            http.send("GET /q/health/live");
            assertThat(new String(http.readAll().body(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("HTTP/1.1 429");
        }
    }

    @Test
    void connectionsOfATrustedProxy_areNotLimited() throws IOException {
        for (int i = 0; i < 2 * LIMIT; i++) {
            listener("X-Forwarded-For: 192.0.2." + i);
        }
        assertThat(RawHttp.get("/q/health/live").status()).isEqualTo(200);
    }

    @Test
    void headers_beyondTheLimit_are431() throws IOException {
        assertThat(RawHttp.get("/q/health/live", "X-Long: " + "x".repeat(40_000))
                        .status())
                .isEqualTo(431);
    }

    @Test
    void requestLine_beyondTheLimit_is414() throws IOException {
        assertThat(RawHttp.get("/play/" + "x".repeat(20_000)).status()).isEqualTo(414);
    }

    @Test
    void body_beyondTheLimit_is413() throws IOException {
        try (RawHttp http = new RawHttp()) {
            http.send("POST /admin/cache/clear", "Content-Length: 2000000");
            assertThat(http.readAll().status()).isEqualTo(413);
        }
    }
}
