package dev.quicksync.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quicksync.fixture.MusicFolder;
import dev.quicksync.fixture.RawHttp;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** {@code X-Forwarded-*} from somebody who is no trusted proxy. */
@QuarkusTest
@WithTestResource(
        value = MusicFolder.class,
        initArgs = {
            @ResourceArg(name = "quarkus.http.proxy.trusted-proxies", value = "192.0.2.1"),
            @ResourceArg(name = "quicksync.limits.connections-per-address", value = "2"),
            @ResourceArg(name = "quicksync.admin-password", value = "in local mode nothing is passed on")
        })
class UntrustedProxyTest {

    @Test
    void addressThatAnyoneClaims_isNotBelieved() throws IOException {
        try (RawHttp first = listener("192.0.2.7");
                RawHttp second = listener("192.0.2.8")) {
            assertThat(RawHttp.get("/q/openapi", "X-Forwarded-For: 192.0.2.9").status())
                    .isEqualTo(429);
        }
    }

    private static RawHttp listener(String claimed) throws IOException {
        RawHttp http = new RawHttp();
        http.sendKeepingAlive("GET /q/openapi", "X-Forwarded-For: " + claimed);
        http.read(12);
        return http;
    }
}
