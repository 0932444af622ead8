package dev.quicksync.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.0.0.0/8",
                "::1/128",
                "fd00::/8",
                "10.0.0.7:8443",
                "[fd00::7]:8443",
                "proxy",
                "proxy:8443"
            })
    void readableEntry_isTaken(String proxy) {
        assertThatCode(() -> TrustedProxies.requireReadable(proxy)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"::1", "fd00::7", "2001:db8:0:0:0:0:0:1"})
    void addressThatWouldBeTakenForAName_isRefused(String proxy) {
        assertThatThrownBy(() -> TrustedProxies.requireReadable(proxy))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(proxy + "/128");
    }

    @ParameterizedTest
    @ValueSource(strings = {"::ffff:127.0.0.1/128", "::FFFF:10.0.0.0/104", "0:0:0:0:0:ffff:127.0.0.1/128", "1::2::3/8"})
    void networkThatQuarkusCannotRead_isRefused(String proxy) {
        assertThatThrownBy(() -> TrustedProxies.requireReadable(proxy))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(proxy);
    }
}
