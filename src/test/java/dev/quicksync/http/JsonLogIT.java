package dev.quicksync.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.quicksync.fixture.Home;
import dev.quicksync.fixture.Music;
import dev.quicksync.fixture.RawHttp;
import dev.quicksync.fixture.ServerProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The packaged server's log as a program reads it. */
class JsonLogIT {

    @BeforeEach
    void freshFolders() {
        Home.fresh();
    }

    private static List<JsonNode> lines(ServerProcess server) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : server.log().lines().toList()) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }

    @Test
    void everyLine_isJson_andHasTheRequestsId() throws IOException {
        try (ServerProcess server = ServerProcess.start(Home.environment("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true"))) {
            RawHttp.get("/play/..%2fescape", "X-Request-Id: from-a-test");
            server.awaitLog("from-a-test");
            server.terminate();
            assertThat(lines(server)).anySatisfy(line -> {
                assertThat(line.at("/message").asText()).startsWith("Refused");
                assertThat(line.at("/level").asText()).isEqualTo("WARN");
                assertThat(line.at("/mdc/requestId").asText()).isEqualTo("from-a-test");
            });
        }
    }

    @Test
    void timesAndNames_areThoseOfTheEnvironment() throws IOException {
        try (ServerProcess server =
                ServerProcess.start(Home.environment("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true", "TZ", "Asia/Tokyo"))) {
            RawHttp.get(Music.url(Music.M4A) + "?quality=low");
            server.awaitLog("serving original");
            server.terminate();
            assertThat(lines(server))
                    .allSatisfy(
                            line -> assertThat(line.at("/timestamp").asText()).endsWith("+09:00"))
                    .anySatisfy(line -> assertThat(line.at("/message").asText()).contains(Music.M4A));
        }
    }
}
