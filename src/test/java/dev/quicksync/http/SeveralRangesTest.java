package dev.quicksync.http;

import static dev.quicksync.http.RangeText.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@link RangeSelection} of headers with more than one range, about 1000 bytes. */
class SeveralRangesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bytes=0-1,10-11          | 0-1,10-11",
                "bytes=10-11,0-1          | 10-11,0-1",
                "bytes=-5,0-4,500-        | 500-999,0-4",
                "bytes=-5,0-4,500-600     | 995-999,0-4,500-600",
                "bytes=0-0,2-2,4-4        | 0-0,2-2,4-4",
            })
    void ranges_apart_keepTheOrderAskedFor(String header, String selected) {
        assertThat(select(header, 1000)).isEqualTo(selected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bytes=0-9,5-15               | 0-15",
                "bytes=5-15,0-9               | 0-15",
                "bytes=0-9,10-19              | 0-19",
                "bytes=10-19,0-9              | 0-19",
                "bytes=0-9,0-9                | 0-9",
                "bytes=0-99,10-20             | 0-99",
                "bytes=10-20,0-99             | 0-99",
                "bytes=0-9,11-19              | 0-9,11-19",
                "bytes=0-9,20-29,10-19        | 0-29",
                "bytes=20-29,0-9,10-19        | 0-29",
                "bytes=0-9,50-59,20-29,5-25   | 0-29,50-59",
                "bytes=50-59,0-9,20-29,5-25   | 50-59,0-29",
                "bytes=0-9,50-59,8-12         | 0-12,50-59",
                "bytes=0-9,50-59,20-29,45-49  | 0-9,45-59,20-29",
                "bytes=0-1,3-4,6-7,9-10,0-    | 0-999",
                "bytes=0-,-1                  | 0-999",
                "bytes=-1,-1000               | 0-999",
            })
    void ranges_overlappingOrAdjacent_areJoinedAtTheEarliestPlace(String header, String selected) {
        assertThat(select(header, 1000)).isEqualTo(selected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bytes=0-1,1000-        | 0-1",
                "bytes=1000-,0-1        | 0-1",
                "bytes=5000-6000,-0,-5  | 995-999",
                "bytes=0-1,-0,5-6       | 0-1,5-6",
            })
    void ranges_partlyBeyondTheEnd_areDropped(String header, String selected) {
        assertThat(select(header, 1000)).isEqualTo(selected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "bytes=0-1, 5-6|0-1,5-6",
                "bytes=0-1 ,5-6|0-1,5-6",
                "bytes=0-1\t,\t5-6|0-1,5-6",
                "bytes= 0-1|0-1",
                "bytes=0-1 |0-1",
                "bytes=,0-1|0-1",
                "bytes=0-1,|0-1",
                "bytes=,,0-1,,,5-6,,|0-1,5-6",
                "bytes= , 0-1 , , 5-6 ,|0-1,5-6",
            })
    void list_withWhitespaceAndEmptyElements_isRead(String header, String selected) {
        assertThat(select(header, 1000)).isEqualTo(selected);
    }

    @Test
    void list_of32Ranges_isServed() {
        assertThat(select(rangesApart(32), 1000).split(",")).hasSize(32);
    }

    @ParameterizedTest
    @CsvSource({"33", "34", "35", "100", "5000"})
    void list_ofMoreThan32Ranges_isIgnored(int count) {
        assertThat(select(rangesApart(count), 1_000_000)).isEqualTo("whole");
    }

    @Test
    void list_ofMoreThan32RangesThatWouldJoin_isIgnoredToo() {
        assertThat(select("bytes=" + "0-,".repeat(32) + "0-", 1000)).isEqualTo("whole");
    }

    @Test
    void parts_areACopy() {
        List<ByteRange> ranges = new ArrayList<>(List.of(new ByteRange(0, 1)));
        RangeSelection.Parts parts = new RangeSelection.Parts(ranges);

        ranges.clear();

        assertThat(parts.ranges()).containsExactly(new ByteRange(0, 1));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> parts.ranges().clear());
    }

    private static String rangesApart(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> (3 * i) + "-" + (3 * i + 1))
                .collect(Collectors.joining(",", "bytes=", ""));
    }
}
