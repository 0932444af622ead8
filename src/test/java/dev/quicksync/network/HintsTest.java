package dev.quicksync.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HintsTest {

    private static Hints of(String header, String value) {
        return Hints.of(Map.of(header, value)::get, null);
    }

    private static OptionalDouble present(Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    @Test
    void requestThatSaysNothing_hasNone() {
        assertThat(Hints.of(Map.<String, String>of()::get, null)).isEqualTo(Hints.NONE);
        assertThat(Hints.NONE.speedMbps()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "9.8, 9.8",
        "10, 10",
        "' 1.5 ', 1.5",
        "0.025, 0.025",
        "100000, 100000",
        "0,",
        "-1,",
        "100001,",
        "NaN,",
        "Infinity,",
        "1e3,",
        "'1,5',",
        "fast,",
        "'',",
        "1.,",
        "99999999999,",
    })
    void downlink_isASpeed(String value, Double mbps) {
        assertThat(of("Downlink", value).speedMbps()).isEqualTo(present(mbps));
    }

    @ParameterizedTest
    @CsvSource({"slow-2g, 0.05", "2g, 0.07", "3g, 0.7", "' 3g ', 0.7", "4g,", "5g,", "3G,", "'',"})
    void effectiveType_isTheMostThatItAllows(String value, Double mbps) {
        assertThat(of("ECT", value).speedMbps()).isEqualTo(present(mbps));
    }

    @ParameterizedTest
    @CsvSource({"0,", "269,", "270, 0.7", "1399, 0.7", "1400, 0.07", "2000, 0.05", "60000, 0.05", "60001,", "-5,", "x,"
    })
    void roundTrip_isItsEffectiveType(String value, Double mbps) {
        assertThat(of("RTT", value).speedMbps()).isEqualTo(present(mbps));
    }

    @Test
    void downlink_isCloserThanTheEffectiveType_andThatThanTheRoundTrip() {
        Map<String, String> headers = Map.of("Downlink", "1.2", "ECT", "2g", "RTT", "300");

        assertThat(Hints.of(headers::get, null).speedMbps()).hasValue(1.2);
        assertThat(Hints.of(Map.of("ECT", "2g", "RTT", "300")::get, null).speedMbps())
                .hasValue(0.07);
    }

    @ParameterizedTest
    @ValueSource(strings = {"on", "ON", " on ", "on; x=1", "on, foo"})
    void saveData_on(String value) {
        assertThat(of("Save-Data", value).savesData()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"off", "", "1", "only", "true", "foo, on"})
    void saveData_ofAnythingElse_isOff(String value) {
        assertThat(of("Save-Data", value).savesData()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "mtp=25400 | 25.4",
                "bl=21300,dl=18500,mtp=48100,nor=\"..%2f300kbps%2ftrack.m4v\",su | 48.1",
                "sid=\"a,mtp=1,b\",mtp=1500 | 1.5",
                "sid=\"a\\\"b,mtp=1\",mtp=1500 | 1.5",
                "su,mtp=700 | 0.7",
                "bl=1, mtp=800 , su | 0.8",
                "mtp=1 | 0.001",
                "mtp=0 |",
                "mtp=-5 |",
                "mtp=1.5 |",
                "mtp=\"1500\" |",
                "mtp |",
                "mtp= |",
                "mtp=100000001 |",
                "mtp=99999999999999 |",
                "xmtp=5 |",
                "com.example-mtp=5 |",
                "sid=\"mtp=5 |",
                "== |",
                "`` |",
            })
    void cmcd_hasTheMeasuredThroughput(String pairs, Double mbps) {
        assertThat(Cmcd.throughputMbps(pairs)).isEqualTo(present(mbps));
        assertThat(of("CMCD-Request", pairs).measuredMbps()).isEqualTo(present(mbps));
        assertThat(Hints.of(Map.<String, String>of()::get, pairs).measuredMbps())
                .isEqualTo(present(mbps));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CMCD-Object", "CMCD-Request", "CMCD-Session", "CMCD-Status"})
    void cmcd_mayStandInAnyOfItsHeaders(String header) {
        assertThat(of(header, "mtp=1500").measuredMbps()).hasValue(1.5);
    }

    @Test
    void cmcd_inHeaders_isRatherBelievedThanInTheQuery() {
        assertThat(Hints.of(Map.of("CMCD-Request", "mtp=1500")::get, "mtp=9000").measuredMbps())
                .hasValue(1.5);
        assertThat(Hints.of(Map.of("CMCD-Request", "bl=100")::get, "mtp=9000").measuredMbps())
                .hasValue(9);
    }

    /** A pattern that tries all ways would take minutes here. */
    @ParameterizedTest
    @ValueSource(strings = {" ", "\"", "\\", "a=\"", ",", "=", "a= ", "\"\\"})
    void cmcd_thatIsMeantToBeHard_saysNothing(String part) {
        String hard = part.repeat(1900 / part.length());
        for (String pairs : new String[] {hard, hard + "\"", "a=\"" + hard, "a" + hard + "=", "x".repeat(100_000)}) {
            assertThat(Cmcd.throughputMbps(pairs)).isEmpty();
        }
    }

    @Test
    void cmcd_isNoClientHint() {
        assertThat(of("CMCD-Request", "mtp=1500").speedMbps()).isEmpty();
    }
}
