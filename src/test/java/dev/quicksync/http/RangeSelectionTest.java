package dev.quicksync.http;

import static dev.quicksync.http.RangeText.select;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every table is about a representation of 1000 bytes, unless it names another length. */
class RangeSelectionTest {

    @Test
    void header_absent_selectsTheWhole() {
        assertThat(select(null, 1000)).isEqualTo("whole");
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0-0",
        "bytes=0-499, 0-499",
        "bytes=500-999, 500-999",
        "bytes=999-999, 999-999",
        "bytes=0-, 0-999",
        "bytes=999-, 999-999",
        "bytes=-1, 999-999",
        "bytes=-500, 500-999",
        "bytes=-999, 1-999",
        "bytes=007-0008, 7-8",
    })
    void range_within_isThatRange(String header, String selected) {
        assertThat(select(header, 1000)).isEqualTo(selected);
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-999, 0-999",
        "bytes=0-1000, 0-999",
        "bytes=500-5000, 500-999",
        "bytes=999-1000, 999-999",
        "bytes=-1000, 0-999",
        "bytes=-1001, 0-999",
        "bytes=-500000, 0-999",
    })
    void range_pastTheEnd_isClamped(String header, String selected) {
        assertThat(select(header, 1000)).isEqualTo(selected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bytes=1000-", "bytes=1000-1000", "bytes=5000-6000", "bytes=-0", "bytes=1000-,-0,2000-3000"})
    void range_beyondTheEnd_isUnsatisfiable(String header) {
        assertThat(select(header, 1000)).isEqualTo("unsatisfiable");
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=9223372036854775806-9223372036854775807, unsatisfiable",
        "bytes=9223372036854775807-, unsatisfiable",
        "bytes=9223372036854775808-, unsatisfiable",
        "bytes=99999999999999999999999999-, unsatisfiable",
        "bytes=10-9223372036854775807, 10-999",
        "bytes=10-9223372036854775808, 10-999",
        "bytes=10-99999999999999999999999999, 10-999",
        "bytes=-9223372036854775807, 0-999",
        "bytes=-9223372036854775808, 0-999",
        "bytes=-99999999999999999999999999, 0-999",
        "bytes=00000000000000000000000000001-2, 1-2",
    })
    void range_beyondLong_countsAsVeryFar(String header, String selected) {
        assertThat(select(header, 1000)).isEqualTo(selected);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE, Long.MAX_VALUE - 1, 1L << 40})
    void range_openOrSuffixOfAHugeFile_reachesItsEnd(long total) {
        assertThat(select("bytes=0-", total)).isEqualTo("0-" + (total - 1));
        assertThat(select("bytes=-1", total)).isEqualTo((total - 1) + "-" + (total - 1));
        assertThat(select("bytes=-1,0-0", total)).isEqualTo((total - 1) + "-" + (total - 1) + ",0-0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-", "bytes=0-0", "bytes=0-499", "bytes=1-", "bytes=-0", "bytes=-5"})
    void range_ofAnEmptyFile_isUnsatisfiable(String header) {
        assertThat(select(header, 0)).isEqualTo("unsatisfiable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bytes",
                "bytes=",
                "bytes= ",
                "bytes=,",
                "bytes=, ,",
                "bytes=-",
                "bytes=5",
                "bytes=a-b",
                "bytes=1-b",
                "bytes=a-1",
                "bytes=--5",
                "bytes=-5-",
                "bytes=1--5",
                "bytes=1-2-3",
                "bytes=+1-2",
                "bytes=1-+2",
                "bytes=0x1-2",
                "bytes=1.0-2",
                "bytes=0 - 5",
                "bytes=0- 5",
                "bytes=0 5",
                "bytes=0-5;6-7",
                "bytes==0-5",
                "bytes =0-5",
                "bytes:0-5",
                "bytes=\u0661-\u0662",
                "bytes=0-1,x",
                "bytes=x,0-1",
                "bytes=0-1,-",
                "bytes=5000-,x",
            })
    void header_malformed_isIgnored(String header) {
        assertThat(select(header, 1000)).isEqualTo("whole");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=5-4", "bytes=999-0", "bytes=5000-4999", "bytes=0-1,9-8"})
    void range_reversed_isIgnored(String header) {
        assertThat(select(header, 1000)).isEqualTo("whole");
    }

    @ParameterizedTest
    @ValueSource(strings = {"items=0-5", "seconds=0-5", "byte=0-5", "kilobytes=0-5", "none=", "0-5"})
    void unit_otherThanBytes_isIgnored(String header) {
        assertThat(select(header, 1000)).isEqualTo("whole");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-5", "Bytes=0-5", "BYTES=0-5", "bYtEs=0-5"})
    void unit_inAnyCase_isBytes(String header) {
        assertThat(select(header, 1000)).isEqualTo("0-5");
    }
}
