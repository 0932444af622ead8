package dev.quicksync.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quicksync.fixture.Home;
import dev.quicksync.fixture.Music;
import dev.quicksync.fixture.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Logins of the packaged server, over its restarts. */
class SessionRestartIT {

    @BeforeEach
    void freshFolders() {
        Home.fresh();
    }

    private static ServerProcess server(String adminPassword) {
        return ServerProcess.start(Home.environment("QUICKSYNC_ADMIN_PASSWORD", adminPassword));
    }

    private static Path key() {
        return Music.root().resolveSibling("data").resolve(SessionKey.FILE);
    }

    private static int status(String session) {
        return People.with(session).get("/api/users/me").statusCode();
    }

    @Test
    void logins_outliveARestart_butNoChangeOfThePassword() throws IOException {
        String admins;
        String anns;
        try (ServerProcess server = server(People.ADMIN_PASSWORD)) {
            People.created("ann");
            admins = People.session("admin", People.ADMIN_PASSWORD);
            anns = People.session("ann", People.PASSWORD);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key())))
                    .isEqualTo("rw-------");
            assertThat(server.log()).doesNotContain(Files.readString(key()), "temporary key");
        }
        try (ServerProcess server = server(People.ADMIN_PASSWORD)) {
            assertThat(status(admins)).isEqualTo(200);
            assertThat(status(anns)).isEqualTo(200);
        }
        try (ServerProcess server = server("another password")) {
            assertThat(status(admins)).isEqualTo(401);
            assertThat(status(anns)).isEqualTo(200);
        }
        Files.delete(key());
        try (ServerProcess server = server("another password")) {
            assertThat(status(anns)).isEqualTo(401);
        }
    }

    @Test
    void damagedKey_keepsItFromStarting() throws IOException {
        Files.createDirectories(key().getParent());
        Files.writeString(key(), "damaged");
        try (ServerProcess server = ServerProcess.launch(List.of(), Home.environment())) {
            assertThat(server.awaitEnd()).isNotZero();
            assertThat(server.log()).contains("Quicksync does not start: ", SessionKey.FILE + " is damaged");
        }
    }
}
