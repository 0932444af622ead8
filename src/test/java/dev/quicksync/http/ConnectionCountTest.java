package dev.quicksync.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionCountTest {

    private final ConnectionCount count = new ConnectionCount();

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1, true",
        "192.0.2.1, 192.0.2.2, false",
        "2001:db8::1, 2001:db8::ffff:1, true",
        "2001:db8:0:1::1, 2001:db8:0:2::1, false",
        "::ffff:192.0.2.1, 192.0.2.1, true",
    })
    void addresses_ofOneHost_areCountedTogether(String first, String second, boolean together)
            throws UnknownHostException {
        assertThat(count.open(InetAddress.getByName(first), 1)).isTrue();
        assertThat(count.open(InetAddress.getByName(second), 1)).isEqualTo(!together);
    }

    @Test
    void closedConnections_makeRoom_andLeaveNothingBehind() throws UnknownHostException {
        InetAddress address = InetAddress.getByName("192.0.2.1");
        assertThat(count.open(address, 2)).isTrue();
        assertThat(count.open(address, 2)).isTrue();
        assertThat(count.open(address, 2)).isFalse();
        count.close(address);
        assertThat(count.open(address, 2)).isTrue();
        count.close(address);
        count.close(address);
        assertThat(count.addresses()).isZero();
    }

    @Test
    void manyAtOnce_openNoMoreThanTheLimit() throws UnknownHostException {
        InetAddress address = InetAddress.getByName("192.0.2.1");
        long opened = IntStream.range(0, 10_000)
                .parallel()
                .filter(i -> count.open(address, 100))
                .count();
        assertThat(opened).isEqualTo(100);
    }
}
