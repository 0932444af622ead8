package dev.quicksync.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientNetworkTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0/64",
        "2001:db8:1:2::, 2001:db8:1:2:0:0:0:0/64",
        "2001:DB8:1:2:ffff::1, 2001:db8:1:2:0:0:0:0/64",
        "2001:db8:1:3::1, 2001:db8:1:3:0:0:0:0/64",
        "::ffff:192.0.2.1, 192.0.2.1",
        "::1, 0:0:0:0:0:0:0:0/64",
        ", unknown",
        "no:address, no:address",
    })
    void address_countsWithItsNetwork(String address, String network) {
        assertThat(ClientNetwork.of(address)).isEqualTo(network);
    }

    /** A trusted proxy may pass on whatever it was told. */
    @ParameterizedTest
    @ValueSource(strings = {"x", ":", "1"})
    void address_thatIsLongerThanAny_isUnknown(String part) {
        assertThat(ClientNetwork.of(part.repeat(65))).isEqualTo("unknown");
    }
}
