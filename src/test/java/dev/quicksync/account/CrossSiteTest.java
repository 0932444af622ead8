package dev.quicksync.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quicksync.fixture.MusicFolder;
import dev.quicksync.fixture.RawHttp;
import dev.quicksync.fixture.ServerLog;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages of other sites can't do with a visitor's login. */
@QuarkusTest
@WithTestResource(
        value = MusicFolder.class,
        initArgs = @ResourceArg(name = "quicksync.admin-password", value = People.ADMIN_PASSWORD))
class CrossSiteTest {

    private static int post(String path, String... headers) throws IOException {
        return answer("POST " + path, headers).status();
    }

    private static RawHttp.Answer answer(String methodAndPath, String... headers) throws IOException {
        try (RawHttp http = new RawHttp()) {
            http.sendLines(methodAndPath + " HTTP/1.1\r\n" + String.join("\r\n", headers)
                    + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            return http.readAll();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "localhost:8080     | -                          | -           | 204",
                "localhost:8080     | http://localhost:8080      | -           | 204",
                "localhost:8080     | http://localhost:8080      | same-origin | 204",
                "LOCALHOST:8080     | http://localhost:8080      | -           | 204",
                "localhost:8080     | -                          | none        | 204",
                "localhost          | http://localhost           | -           | 204",
                "localhost:80       | http://localhost           | -           | 204",
                "music.example      | http://music.example:80    | -           | 204",
                "[::1]:8080         | http://[::1]:8080          | -           | 204",
                "localhost:8080     | http://localhost           | -           | 403",
                "localhost:8080     | https://localhost:8080     | -           | 403",
                "localhost:8080     | http://127.0.0.1:8080      | -           | 403",
                "localhost:8080     | http://localhost:8081      | same-site   | 403",
                "localhost:8080     | http://evil.example        | -           | 403",
                "localhost:8080     | http://localhost.evil:8080 | -           | 403",
                "localhost:8080     | http://localhost:8080@evil | -           | 403",
                "localhost:8080     | http://evil@localhost:8081 | -           | 403",
                "localhost:8080     | null                       | -           | 403",
                "localhost:8080     | ''                         | -           | 403",
                "localhost:8080     | nonsense                   | -           | 403",
                "localhost:8080     | http://[::                 | -           | 403",
                "localhost:8080     | file://                    | -           | 403",
                "localhost:8080     | -                          | cross-site  | 403",
                "localhost:8080     | http://localhost:8080      | cross-site  | 403",
            })
    void change_isForOwnPagesAndPrograms(String host, String origin, String site, int status) throws IOException {
        assertThat(post(
                        "/api/logout",
                        "Host: " + host,
                        origin == null ? "X-None: 1" : "Origin: " + origin,
                        site == null ? "X-None: 2" : "Sec-Fetch-Site: " + site))
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "MADEUP"})
    void everyMethodThatChangesSomething_isLookedAt(String method) throws IOException {
        for (String path : new String[] {"/api/login", "/api/users", "/admin/cache/clear", "/play/x", "/nothing"}) {
            RawHttp.Answer answer = answer(method + " " + path, "Host: localhost", "Origin: https://evil.example");
            assertThat(answer.status()).as(path).isEqualTo(403);
            assertThat(answer.text()).contains("Pages of other sites may not change anything here.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS"})
    void readingIsLeftAlone(String method) throws IOException {
        assertThat(answer(method + " /play/nothing.flac", "Host: localhost", "Origin: https://evil.example")
                        .status())
                .isNotEqualTo(403);
    }

    @Test
    void behindATrustedProxy_theProxysWordCounts() throws IOException {
        String[] proxied = {
            "Host: 127.0.0.1:8080",
            "X-Forwarded-Proto: https",
            "X-Forwarded-Host: music.example",
            "X-Forwarded-For: 192.0.2.1",
            "Origin: https://music.example"
        };
        assertThat(post("/api/logout", proxied)).isEqualTo(204);
        proxied[4] = "Origin: http://music.example";
        assertThat(post("/api/logout", proxied)).isEqualTo(403);
        proxied[4] = "Origin: https://127.0.0.1:8080";
        assertThat(post("/api/logout", proxied)).isEqualTo(403);
    }

    @Test
    void refusal_isLogged() throws IOException {
        post("/logged-cross-site%0a", "Host: localhost", "Origin: https://evil.example/named");
        ServerLog.awaitLine("WARN", "Refused POST /logged-cross-site%0a", "evil.example/named");
    }
}
