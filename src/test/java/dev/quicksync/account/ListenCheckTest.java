package dev.quicksync.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListenCheckTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true",
        "127.3.2.1, true",
        "localhost, true",
        "::1, true",
        "0.0.0.0, false",
        "::, false",
        "192.0.2.1, false",
        "fe80::1, false",
        "127.0.0.1.nowhere.invalid, false",
    })
    void host_isLoopback_orNot(String host, boolean loopback) {
        assertThat(ListenCheck.isLoopback(host)).isEqualTo(loopback);
    }
}
