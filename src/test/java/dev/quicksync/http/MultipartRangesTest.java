package dev.quicksync.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MultipartRangesTest {

    private static final String TYPE = "audio/flac";

    static Stream<List<ByteRange>> ranges() {
        return Stream.of(
                List.of(new ByteRange(0, 0), new ByteRange(2, 2)),
                List.of(new ByteRange(990, 999), new ByteRange(0, 9)),
                List.of(new ByteRange(0, 9), new ByteRange(20, 120), new ByteRange(500, 999)));
    }

    @ParameterizedTest
    @MethodSource("ranges")
    void length_isThatOfTheRealContent(List<ByteRange> ranges) {
        MultipartRanges multipart = new MultipartRanges(ranges, TYPE, 1000);

        assertThat(content(multipart, ranges).getBytes(StandardCharsets.UTF_8)).hasSize((int) multipart.length());
    }

    @Test
    void length_ofRangesBeyondInt_isExact() {
        List<ByteRange> ranges =
                List.of(new ByteRange(0, 4_999_999_999L), new ByteRange(6_000_000_000L, 6_000_000_000L));
        MultipartRanges multipart = new MultipartRanges(ranges, TYPE, 7_000_000_000L);
        int frame = multipart.head(ranges.get(0)).length()
                + multipart.head(ranges.get(1)).length()
                + multipart.end().length();

        assertThat(multipart.length()).isEqualTo(5_000_000_001L + frame);
    }

    @Test
    void content_hasTheFrameOfTheRfc() {
        List<ByteRange> ranges = List.of(new ByteRange(500, 501), new ByteRange(0, 2));
        MultipartRanges multipart = new MultipartRanges(ranges, TYPE, 1234);
        String boundary = multipart.mediaType().substring("multipart/byteranges; boundary=".length());

        assertThat(content(multipart, ranges))
                .isEqualTo(String.join(
                        "\r\n",
                        "",
                        "--" + boundary,
                        "Content-Type: audio/flac",
                        "Content-Range: bytes 500-501/1234",
                        "",
                        "xx",
                        "--" + boundary,
                        "Content-Type: audio/flac",
                        "Content-Range: bytes 0-2/1234",
                        "",
                        "xxx",
                        "--" + boundary + "--",
                        ""));
    }

    /** RFC 2046 section 5.1.1; none of these characters needs quotes in a header. */
    @Test
    void boundary_isShort_needsNoQuotes_andIsNeverTheSame() {
        String one = new MultipartRanges(List.of(), TYPE, 0).mediaType();
        String other = new MultipartRanges(List.of(), TYPE, 0).mediaType();

        assertThat(one)
                .matches("multipart/byteranges; boundary=[0-9A-Za-z-]{1,70}")
                .isNotEqualTo(other);
    }

    private static String content(MultipartRanges multipart, List<ByteRange> ranges) {
        StringBuilder content = new StringBuilder();
        for (ByteRange range : ranges) {
            content.append(multipart.head(range)).append("x".repeat((int) range.length()));
        }
        return content.append(multipart.end()).toString();
    }
}
