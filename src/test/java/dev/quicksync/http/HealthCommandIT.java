package dev.quicksync.http;

import static dev.quicksync.fixture.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quicksync.fixture.Home;
import dev.quicksync.fixture.Packaging;
import dev.quicksync.fixture.ServerProcess;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The packaged server's other uses. */
class HealthCommandIT {

    private record Result(int code, String output) {}

    private static Result run(Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(Packaging.command());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        try (InputStream output = process.getInputStream()) {
            String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            await("the command's end").until(() -> !process.isAlive());
            return new Result(process.exitValue(), text);
        }
    }

    @Test
    void health_isTheServersReadiness() throws IOException {
        Home.fresh();
        Map<String, String> running;
        try (ServerProcess server = ServerProcess.start(Home.environment())) {
            running = Map.of("QUARKUS_HTTP_PORT", String.valueOf(RestAssured.port));
            await().untilAsserted(
                            () -> assertThat(run(running, "health").code()).isZero());
        }
        assertThat(run(running, "health").code()).isEqualTo(1);
    }

    @Test
    void health_ofAServerThatIsNotReady_isAnError() throws IOException {
        Home.fresh();
        try (ServerProcess server =
                ServerProcess.launch(List.of(), Home.environment("MUSIC_ROOT", "/nonexistent/music"))) {
            server.awaitPort();
            Result result = run(Map.of("QUARKUS_HTTP_PORT", String.valueOf(RestAssured.port)), "health");
            assertThat(result.code()).isEqualTo(1);
            assertThat(result.output()).contains("answers 503");
        }
    }

    @Test
    void health_ofNoServer_saysSo() throws IOException {
        int unused;
        try (ServerSocket socket = new ServerSocket(0)) {
            unused = socket.getLocalPort();
        }
        Result result = run(Map.of("QUARKUS_HTTP_PORT", String.valueOf(unused)), "health");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.output()).contains("does not answer").doesNotContain("\tat ");
    }

    @Test
    void argumentThatMeansNothing_isToldSo() throws IOException {
        Result result = run(Map.of(), "--serve");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.output()).contains("quicksync health");
    }
}
