package dev.quicksync.http;

import io.netty.util.AsciiString;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer to a {@link RangeQuestion} that fits every other range of the same file. */
final class RangeAnswer {

    private static final byte[] NOTHING = {};
    private static final byte[] LENGTH = AsciiString.of("\r\ncontent-length: ").array();
    private static final byte[] ID =
            AsciiString.of("\r\n" + RequestId.HEADER + ": ").array();
    private static final byte[] END = AsciiString.of("\r\n\r\n").array();

    /** More digits than a {@code long} has. */
    private static final int MOST_DIGITS = 20;

    private final OpenFile file;
    private final byte[] head;
    private final boolean needsId;
    private final RepeatedAnswers.Again again;

    /**
     * @param head up to the numbers of the range
     */
    private RangeAnswer(OpenFile file, byte[] head, boolean needsId, RepeatedAnswers.Again again) {
        this.file = file;
        this.head = head;
        this.needsId = needsId;
        this.again = again;
    }

    /**
     * What was answered.
     *
     * @param response its head
     * @param file of which it sends a range
     * @param idGiven whether the id came with the request
     * @param again told when it is answered again
     */
    static RangeAnswer of(HttpServerResponse response, OpenFile file, boolean idGiven, RepeatedAnswers.Again again) {
        StringBuilder head = new StringBuilder("HTTP/1.1 206 Partial Content\r\n");
        for (Map.Entry<String, String> header : response.headers()) {
            if (isSame(header.getKey(), idGiven)) {
                head.append(header.getKey())
                        .append(": ")
                        .append(header.getValue())
                        .append("\r\n");
            }
        }
        head.append("content-range: bytes ");
        return new RangeAnswer(file, head.toString().getBytes(StandardCharsets.ISO_8859_1), !idGiven, again);
    }

    private static boolean isSame(String header, boolean idGiven) {
        return !HttpHeaders.CONTENT_RANGE.toString().equalsIgnoreCase(header)
                && !HttpHeaders.CONTENT_LENGTH.toString().equalsIgnoreCase(header)
                && (idGiven || !RequestId.HEADER.toString().equalsIgnoreCase(header));
    }

    OpenFile file() {
        return file;
    }

    RepeatedAnswers.Again again() {
        return again;
    }

    /** What has to be kept for it, in bytes. */
    int weight() {
        return head.length;
    }

    /** Whether each answer has an id of its own. */
    boolean needsId() {
        return needsId;
    }

    /**
     * The head for another range.
     *
     * @param id of the request; null unless one is needed
     */
    ByteBuffer head(long first, long last, @Nullable String id) {
        byte[] name = id == null ? NOTHING : id.getBytes(StandardCharsets.ISO_8859_1);
        byte[] text = Arrays.copyOf(
                head, head.length + 4 * MOST_DIGITS + LENGTH.length + ID.length + name.length + END.length);
        int at = put(text, head.length, first);
        text[at++] = '-';
        at = put(text, at, last);
        text[at++] = '/';
        at = put(text, at, file.size());
        at = put(text, at, LENGTH);
        at = put(text, at, last - first + 1);
        if (id != null) {
            at = put(text, at, ID);
            at = put(text, at, name);
        }
        at = put(text, at, END);
        return ByteBuffer.wrap(text, 0, at);
    }

    private static int put(byte[] text, int at, byte[] more) {
        System.arraycopy(more, 0, text, at, more.length);
        return at + more.length;
    }

    /** In decimal. */
    private static int put(byte[] text, int at, long number) {
        int past = number < 10 ? at : put(text, at, number / 10);
        text[past] = (byte) ('0' + number % 10);
        return past + 1;
    }
}
