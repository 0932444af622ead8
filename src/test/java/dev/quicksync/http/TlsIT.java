package dev.quicksync.http;

import static dev.quicksync.fixture.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quicksync.fixture.Home;
import dev.quicksync.fixture.Music;
import dev.quicksync.fixture.Packaging;
import dev.quicksync.fixture.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The packaged server with a certificate of its own. */
class TlsIT {

    /** Quarkus takes no shorter one. */
    private static final String SHORTEST_PERIOD = "30s";

    private Path certificate;
    private Path key;

    @BeforeEach
    void freshFolders() throws Exception {
        Path home = Home.fresh();
        certificate = home.resolve("tls.crt");
        key = home.resolve("tls.key");
        SelfSigned.make("CN=first").write(certificate, key);
    }

    private ServerProcess server(String... more) {
        Map<String, String> environment = Home.environment(more);
        environment.put("QUARKUS_HTTP_SSL_PORT", "0");
        environment.put("QUARKUS_HTTP_SSL_CERTIFICATE_FILES", certificate.toString());
        environment.put("QUARKUS_HTTP_SSL_CERTIFICATE_KEY_FILES", key.toString());
        return ServerProcess.start(environment);
    }

    /** A client that has made no connection yet, so that it sees the certificate of now. */
    private static HttpClient client(HttpClient.Version version) throws GeneralSecurityException {
        return HttpClient.newBuilder()
                .version(version)
                .sslContext(SelfSigned.trustAnyone())
                .build();
    }

    private static HttpResponse<byte[]> get(ServerProcess server, HttpClient.Version version, String... headers)
            throws IOException, InterruptedException, GeneralSecurityException {
        URI uri = URI.create("https://localhost:" + server.securePort() + Music.url(Music.FLAC));
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client(version).send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String subject(HttpResponse<?> response) {
        try {
            Certificate[] chain = response.sslSession().orElseThrow().getPeerCertificates();
            return ((X509Certificate) chain[0]).getSubjectX500Principal().getName();
        } catch (SSLPeerUnverifiedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void trackAndRange_comeOverHttp2_andHttp1() throws Exception {
        byte[] track = Files.readAllBytes(Music.root().resolve(Music.FLAC));
        try (ServerProcess server = server()) {
            for (HttpClient.Version version : HttpClient.Version.values()) {
                HttpResponse<byte[]> whole = get(server, version);
                assertThat(whole.version()).isEqualTo(version);
                assertThat(whole.body()).isEqualTo(track);

                HttpResponse<byte[]> range = get(server, version, "Range", "bytes=1000-1999");
                assertThat(range.statusCode()).isEqualTo(206);
                assertThat(range.body()).isEqualTo(Arrays.copyOfRange(track, 1000, 2000));
            }
        }
    }

    @Test
    void newCertificate_isTaken_withoutARestart() throws Exception {
        try (ServerProcess server = server("QUARKUS_HTTP_SSL_CERTIFICATE_RELOAD_PERIOD", SHORTEST_PERIOD)) {
            assertThat(subject(get(server, HttpClient.Version.HTTP_2))).isEqualTo("CN=first");
            SelfSigned.make("CN=second").write(certificate, key);
            // Vert.x 4.5 refuses a handshake that falls into the moment of the exchange.
            await().atMost(Duration.ofSeconds(90))
                    .ignoreExceptionsInstanceOf(IOException.class)
                    .untilAsserted(() -> assertThat(subject(get(server, HttpClient.Version.HTTP_2)))
                            .isEqualTo("CN=second"));
        }
    }

    @Test
    void health_canBeAskedOverTls() throws Exception {
        try (ServerProcess server = server()) {
            await().untilAsserted(() -> assertThat(health(server)).isZero());
        }
    }

    private static int health(ServerProcess server) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(Packaging.command());
        command.add("health");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("QUARKUS_HTTP_INSECURE_REQUESTS", "disabled");
        builder.environment().put("QUARKUS_HTTP_SSL_PORT", String.valueOf(server.securePort()));
        Process process =
                builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        return process.waitFor();
    }
}
