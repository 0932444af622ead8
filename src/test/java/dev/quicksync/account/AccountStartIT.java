package dev.quicksync.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quicksync.fixture.Home;
import dev.quicksync.fixture.ServerProcess;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When the packaged server does not start, since others could do as they like. */
class AccountStartIT {

    @BeforeEach
    void freshFolders() {
        Home.fresh();
    }

    private static String refusal(String... environment) {
        try (ServerProcess server = ServerProcess.launch(List.of(), Home.environment(environment))) {
            assertThat(server.awaitEnd()).isNotZero();
            assertThat(server.log()).doesNotContain("Listening on");
            return server.log()
                    .lines()
                    .filter(line -> line.startsWith("Quicksync does not start: "))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(server.log()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1"})
    void withoutAnAccount_itListensOnLoopbackOnly(String host) {
        assertThat(refusal("QUARKUS_HTTP_HOST", host))
                .contains("QUARKUS_HTTP_HOST=" + host, "QUICKSYNC_ADMIN_PASSWORD");
    }

    @Test
    void emptyPassword_isNone() {
        assertThat(refusal("QUARKUS_HTTP_HOST", "0.0.0.0", "QUICKSYNC_ADMIN_PASSWORD", ""))
                .contains("there is no account yet");
    }

    @ParameterizedTest
    @CsvSource({"1234567, 8 to 72 bytes", "'12345678\n', line breaks"})
    void passwordThatWontDo_isToldSo_butNotTold(String password, String why) {
        assertThat(refusal("QUICKSYNC_ADMIN_PASSWORD", password))
                .contains("QUICKSYNC_ADMIN_PASSWORD: ", why)
                .doesNotContain("1234567");
    }

    @ParameterizedTest
    @ValueSource(strings = {"p${nothing}ssword", "back\\slash $HOME", " spaces around "})
    void password_isTakenAsItIs(String password) {
        try (ServerProcess server = ServerProcess.start(
                Home.environment("QUARKUS_HTTP_HOST", "0.0.0.0", "QUICKSYNC_ADMIN_PASSWORD", password))) {
            People.as("admin", password).get("/admin/cache/stats").then().statusCode(200);
            given().get("/admin/cache/stats").then().statusCode(401);
            assertThat(server.log()).doesNotContain(password);
        }
    }
}
