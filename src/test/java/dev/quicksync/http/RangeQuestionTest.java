package dev.quicksync.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RangeQuestionTest {

    private static final byte[] NOTHING = {};

    private static final String ASKED =
            "GET /play/a.mp3 HTTP/1.1\r\nHost: here\r\nRange: bytes=10-200\r\nAccept: */*\r\n\r\n";

    @Test
    void read_tellsTheNumbers() {
        assertThat(question(ASKED)).extracting("first", "last").containsExactly(10L, 200L);
        assertThat(question(ASKED.replace("10-200", "999999999999999-0")))
                .extracting("first", "last")
                .containsExactly(999_999_999_999_999L, 0L);
        assertThat(question("GET /a HTTP/1.1\r\nhost: h\r\nrANGE: BYTES=0-1\r\n\r\n"))
                .extracting("first", "last")
                .containsExactly(0L, 1L);
    }

    @Test
    void twoAreEqual_whenNothingButTheNumbersDiffers() {
        assertThat(question(ASKED))
                .isEqualTo(question(ASKED.replace("10-200", "5-123456")))
                .hasSameHashCodeAs(question(ASKED.replace("10-200", "5-123456")))
                .isNotEqualTo(question(ASKED.replace("a.mp3", "b.mp3")))
                .isNotEqualTo(question(ASKED.replace("Range", "range")))
                .isNotEqualTo(question(ASKED.replace("Accept", "Accepu")));
        assertThat(RangeQuestion.read(head(ASKED), "10.0.0.1"))
                .isNotEqualTo(RangeQuestion.read(head(ASKED), "10.0.0.2"));
    }

    /** The numbers could be told from what follows them only if they were read. */
    @Test
    void aDigitMoreInTheNextHeader_isNotANumberLess() {
        String one = "GET /a HTTP/1.1\r\nRange: bytes=1-2\r\n3: x\r\n\r\n";
        String other = "GET /a HTTP/1.1\r\nRange: bytes=1-23\r\n: x\r\n\r\n";
        assertThat(question(one)).isNotEqualTo(question(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=10-",
                "bytes=-200",
                "bytes=10-200,300-400",
                "bytes= 10-200",
                "bytes=10-200 ",
                "bytes=10",
                "bytes=",
                "bytes=1000000000000000-2",
                "bytes=1-2000000000000000",
                "lines=10-200",
                "bytes=10 - 200"
            })
    void read_leavesOtherRangesAlone(String range) {
        assertThat(question(ASKED.replace("bytes=10-200", range))).isNull();
    }

    @Test
    void read_needsARange() {
        assertThat(question("GET /play/a.mp3 HTTP/1.1\r\nHost: here\r\n\r\n")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\r\n\r\n",
                "GET",
                "POST /play/a.mp3 HTTP/1.1\r\n\r\n",
                "get /play/a.mp3 HTTP/1.1\r\n\r\n",
                "GET /a HTTP/1.1\r\n\r\nbody",
                "GET /a HTTP/1.1\r\n\r\nGET /b HTTP/1.1\r\n\r\n",
                "GET /a HTTP/1.1\r\n\r\n\r\n",
                "\r\nGET /a HTTP/1.1\r\n\r\n"
            })
    void head_isOneAndNothingElse(String text) {
        assertThat(RangeQuestion.head(NOTHING, buffer(text))).isNull();
    }

    @Test
    void head_mayComeInPieces() {
        for (int i = 4; i < ASKED.length(); i++) {
            byte[] begun = RangeQuestion.head(NOTHING, buffer(ASKED.substring(0, i)));
            assertThat(begun)
                    .isNotNull()
                    .satisfies(head -> assertThat(RangeQuestion.isWhole(head)).isFalse());
            byte[] whole = RangeQuestion.head(begun, buffer(ASKED.substring(i)));
            assertThat(whole).asString(StandardCharsets.US_ASCII).isEqualTo(ASKED);
            assertThat(RangeQuestion.isWhole(whole)).isTrue();
            assertThat(RangeQuestion.head(begun, buffer(ASKED.substring(i) + "x")))
                    .isNull();
        }
    }

    @Test
    void head_isNotLongerThanIsAccepted() {
        assertThat(RangeQuestion.head(NOTHING, buffer("GET /" + "x".repeat(50_000))))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 1", "content-length : 1", "TRANSFER-ENCODING: chunked"})
    void hasBody_whereItsLengthIsToldOrLeftOpen(String header) {
        assertThat(RangeQuestion.hasBody(head(ASKED))).isFalse();
        assertThat(RangeQuestion.hasBody(head(ASKED.replace("Accept: */*", header))))
                .isTrue();
    }

    @Test
    void head_leavesTheBytesToTheDecoder() {
        ByteBuf bytes = buffer("before" + ASKED).skipBytes("before".length());
        assertThat(RangeQuestion.head(NOTHING, bytes))
                .asString(StandardCharsets.US_ASCII)
                .isEqualTo(ASKED);
        assertThat(bytes)
                .extracting(ByteBuf::readerIndex, ByteBuf::readableBytes)
                .containsExactly(6, ASKED.length());
    }

    private static @Nullable RangeQuestion question(String text) {
        return RangeQuestion.read(head(text), "127.0.0.1");
    }

    private static byte[] head(String text) {
        byte[] head = RangeQuestion.head(NOTHING, buffer(text));
        assertThat(head).isNotNull();
        return head;
    }

    private static ByteBuf buffer(String text) {
        return Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII);
    }
}
