package dev.quicksync.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({"0, 0, 1", "0, 99, 100", "99, 99, 1", "4294967296, 8589934591, 4294967296"})
    void length_countsBothEnds(long first, long last, long length) {
        assertThat(new ByteRange(first, last).length()).isEqualTo(length);
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "-1, -1", "5, 4", "0, -1"})
    void range_negativeOrReversed_isRefused(long first, long last) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ByteRange(first, last));
    }

    @Test
    void contentRange_namesBothEndsAndTheTotal() {
        assertThat(new ByteRange(500, 999).contentRange(1234)).isEqualTo("bytes 500-999/1234");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 9, 0, 9, true",
        "0, 9, 5, 15, true",
        "0, 9, 2, 3, true",
        "0, 9, 9, 9, true",
        "0, 9, 10, 19, true",
        "0, 9, 11, 19, false",
        "0, 0, 2, 2, false",
    })
    void touches_overlappingOrAdjacent_holdsBothWays(long f1, long l1, long f2, long l2, boolean touches) {
        ByteRange one = new ByteRange(f1, l1);
        ByteRange other = new ByteRange(f2, l2);

        assertThat(one.touches(other)).isEqualTo(touches);
        assertThat(other.touches(one)).isEqualTo(touches);
    }

    @ParameterizedTest
    @CsvSource({"0, 9, 10, 19, 0, 19", "5, 15, 0, 9, 0, 15", "0, 9, 2, 3, 0, 9"})
    void join_coversBoth(long f1, long l1, long f2, long l2, long first, long last) {
        assertThat(new ByteRange(f1, l1).join(new ByteRange(f2, l2))).isEqualTo(new ByteRange(first, last));
    }
}
