package dev.quicksync.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CacheStatsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0.0",
        "1, 0.0",
        "5242, 0.0",
        "5243, 0.01",
        "1048575, 1.0",
        "1048576, 1.0",
        "1053819, 1.01",
        "1572864, 1.5",
        "157286400, 150.0",
        "1099511627776, 1048576.0"
    })
    void megabytes_areRoundedToTwoPlaces(long bytes, double megabytes) {
        assertThat(CacheStats.megabytes(bytes)).isEqualTo(megabytes);
    }

    @Test
    void rate_isRoundedToFourPlaces_andNullForNone() {
        assertThat(CacheStats.rounded(OptionalDouble.of(2 / 3.0))).isEqualTo(0.6667);
        assertThat(CacheStats.rounded(OptionalDouble.empty())).isNull();
    }
}
