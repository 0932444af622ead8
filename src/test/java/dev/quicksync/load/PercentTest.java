package dev.quicksync.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentTest {

    @ParameterizedTest
    @CsvSource({
        "0, 8, 0",
        "2, 8, 25",
        "1, 3, 33.3",
        "2, 3, 66.7",
        "8, 8, 100",
        "9, 8, 100", // used in a burst, above the quota
        "-1, 8, 0", // a counter that stepped back
        "0.99949, 1, 99.9",
        "0.99951, 1, 100",
        "1e18, 4e18, 25",
    })
    void part_ofAWhole_isAPercentageWithOneDecimal(double part, double whole, double percent) {
        assertThat(Percent.of(part, whole)).isEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "1, -1", "1, NaN", "NaN, 1"})
    void whatIsNoNumber_isToldAsAFailure(double part, double whole) {
        assertThatIllegalArgumentException().isThrownBy(() -> Percent.of(part, whole));
    }
}
