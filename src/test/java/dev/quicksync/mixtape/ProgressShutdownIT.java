package dev.quicksync.mixtape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quicksync.fixture.Home;
import dev.quicksync.fixture.ServerProcess;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A server that is told to stop does not wait for those who follow progress, and keeps the mixtapes. */
class ProgressShutdownIT {

    @Test
    void stoppingServer_endsStreams_andKeepsMixtapes() throws IOException {
        Home.fresh();
        String address;
        try (ServerProcess server = ServerProcess.start(Home.environment("QUARKUS_SHUTDOWN_TIMEOUT", "60s"))) {
            address = Tapes.made("夜 kept");
            try (EventReader reader =
                    new EventReader(TrackAddress.encoded(address).replace("%2F", "/"))) {
                assertThat(reader.head()).startsWith("HTTP/1.1 200");
                Instant told = Instant.now();
                server.terminate();
                assertThat(reader.nextEvent()).isEmpty();
                assertThat(Duration.between(told, Instant.now())).isLessThan(Duration.ofSeconds(30));
            }
        }
        try (ServerProcess server = ServerProcess.start(Home.environment())) {
            assertThat(Tapes.get(address).statusCode()).isEqualTo(200);
        }
    }
}
