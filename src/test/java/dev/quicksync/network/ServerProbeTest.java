package dev.quicksync.network;

import static dev.quicksync.fixture.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.vertx.core.Vertx;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server's own measurement, with a real HTTP server for the CDN. */
class ServerProbeTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private static Vertx vertx;
    private static FakeCdn cdn;

    @BeforeAll
    static void open() throws Exception {
        vertx = Vertx.vertx();
        cdn = new FakeCdn(vertx);
    }

    @AfterAll
    static void close() throws Exception {
        cdn.close();
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private static Optional<ProbeResult> measure(URI... urls) throws Exception {
        return new ServerProbe(TestNetwork.of(TIMEOUT, urls), vertx)
                .measure()
                .toCompletionStage()
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
    }

    private static double mbps(String path) throws Exception {
        return measure(cdn.url(path)).orElseThrow().mbps();
    }

    /** The first two can't bring 1 MB in the time. */
    @ParameterizedTest
    @ValueSource(doubles = {0.8, 1.5, 3, 8})
    void line_isMeasuredAsFastAsItIs(double mbps) throws Exception {
        assertThat(mbps("/shaped/" + mbps)).isCloseTo(mbps, withinPercentage(15));
    }

    @Test
    void result_saysHowLongTheFirstByteTook() throws Exception {
        ProbeResult result = measure(cdn.url("/redirects")).orElseThrow();

        assertThat(result.mbps()).isCloseTo(8, withinPercentage(15));
        assertThat(result.bytes()).isEqualTo(1_000_000);
        assertThat(result.firstByte()).isBetween(Duration.ofNanos(1), TIMEOUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/silent",
                "/stops",
                "/trickles",
                "/closes",
                "/circle",
                "/fails",
                "/fails-endlessly",
                "/page",
                "/small",
                "/nowhere"
            })
    void answerThatIsNoMeasurement_doesNotCount(String path) throws Exception {
        assertThat(measure(cdn.url(path))).isEmpty();
    }

    @Test
    void unreachableAddress_doesNotCount() throws Exception {
        assertThat(measure(URI.create("http://127.0.0.1:" + unusedPort() + "/")))
                .isEmpty();
        assertThat(measure(URI.create("http://no-such-host.invalid/"))).isEmpty();
    }

    @Test
    void endlessBody_isCutOff() throws Exception {
        ProbeResult result = measure(cdn.url("/endless")).orElseThrow();

        assertThat(result.bytes()).isBetween(1_000_000L, 2_000_000L);
        assertThat(result.mbps()).isGreaterThan(50);
        await().until(() -> cdn.open() == 0);
    }

    @Test
    void severalAddresses_giveTheBest() throws Exception {
        ProbeResult result = measure(
                        cdn.url("/shaped/1.5"),
                        cdn.url("/shaped/8"),
                        cdn.url("/fails"),
                        URI.create("http://127.0.0.1:" + unusedPort() + "/"))
                .orElseThrow();

        assertThat(result.url()).isEqualTo(cdn.url("/shaped/8"));
        assertThat(result.mbps()).isCloseTo(8, withinPercentage(15));
    }

    @Test
    void noAddress_isNoMeasurement() throws Exception {
        assertThat(measure()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "speed.example/1MB", "ftp://speed.example/1MB", "http:///x"})
    void addressThatIsNotHttp_isRefused(String url) {
        assertThatThrownBy(() -> new ServerProbe(TestNetwork.of(TIMEOUT, URI.create(url)), vertx))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(url);
    }

    private static int unusedPort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
