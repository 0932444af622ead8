package dev.quicksync.http;

import static dev.quicksync.fixture.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quicksync.fixture.MusicFolder;
import dev.quicksync.fixture.RawHttp;
import dev.quicksync.fixture.ServerLog;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What one client may take. */
@QuarkusTest
@WithTestResource(
        value = MusicFolder.class,
        initArgs = {
            @ResourceArg(name = "quicksync.limits.connections-per-address", value = "3"),
            @ResourceArg(name = "quicksync.admin-password", value = "in local mode nothing is passed on")
        })
class LimitsTest {

    private static final int LIMIT = 3;
    private static final String PATH = "/q/openapi";

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
        await("room for one more").until(() -> RawHttp.get(PATH).status() == 200);
    }

    private RawHttp listener(String... headers) throws IOException {
        // The server may still count a connection that another test has closed.
        return await("a listener who is let in")
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> answered(headers), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<RawHttp> answered(String... headers) throws IOException {
        RawHttp http = new RawHttp();
        http.sendKeepingAlive("GET " + PATH, headers);
        if (http.readText(12).equals("HTTP/1.1 200")) {
            open.add(http);
            return Optional.of(http);
        }
        http.close();
        return Optional.empty();
    }

    @Test
    void connections_beyondTheLimit_areRefusedAndClosed_untilOneEnds() throws IOException {
        for (int i = 0; i < LIMIT; i++) {
            listener();
        }

        RawHttp.Answer refused = RawHttp.get(PATH);

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
            one.sendKeepingAlive("GET " + PATH);
            assertThat(one.readAll().status()).isEqualTo(429); // readAll returns when the server has closed
        }
    }

    @Test
    void requestsBehindARefusedOne_areNotCarriedOut() throws IOException {
        for (int i = 0; i < LIMIT; i++) {
            listener();
        }
        try (RawHttp one = new RawHttp()) {
            String request = " HTTP/1.1\r\nHost: localhost\r\nX-Request-Id: ";
            one.sendLines("GET " + PATH + request + "first-refused\r\n\r\n" + "GET /play/..%2fbehind" + request
                    + "second-refused\r\n\r\n");
            assertThat(one.readAll().status()).isEqualTo(429);
        }
        ServerLog.awaitLine("[first-refused]", "Refused a connection");
        assertThat(ServerLog.count("behind")).isZero();
    }

    @Test
    void refusedHttp2Connection_isToldSoToo() throws Exception {
        for (int i = 0; i < LIMIT; i++) {
            listener();
        }
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + PATH))
                .build();
        HttpResponse<String> refused = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(refused.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(refused.statusCode()).isEqualTo(429);
    }

    @Test
    void health_answersWhenNothingElseDoes() throws IOException {
        for (int i = 0; i < LIMIT; i++) {
            listener();
        }
        assertThat(RawHttp.get(PATH).status()).isEqualTo(429);
        assertThat(RawHttp.get("/q/health/live").status()).isEqualTo(200);
    }

    @Test
    void manyRequests_onOneConnection_areOneConnection() throws IOException {
        for (int i = 0; i < 3 * LIMIT; i++) {
            assertThat(RawHttp.get(PATH).status()).isEqualTo(200);
            awaitRoom();
        }
        try (RawHttp http = new RawHttp()) {
            for (int i = 0; i < 3 * LIMIT; i++) {
                http.sendKeepingAlive("GET " + PATH);
            }
            http.send("GET " + PATH);
            assertThat(new String(http.readAll().body(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("HTTP/1.1 429");
        }
    }

    @Test
    void connectionsOfATrustedProxy_areNotLimited() throws IOException {
        for (int i = 0; i < 2 * LIMIT; i++) {
            listener("X-Forwarded-For: 192.0.2." + i);
        }
        assertThat(RawHttp.get(PATH).status()).isEqualTo(200);
    }

    @Test
    void headers_beyondTheLimit_are431() throws IOException {
        assertThat(RawHttp.get(PATH, "X-Long: " + "x".repeat(40_000)).status()).isEqualTo(431);
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
