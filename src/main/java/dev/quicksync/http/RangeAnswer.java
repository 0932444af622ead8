package dev.quicksync.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.util.AsciiString;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer to a {@link RangeQuestion} that fits every other range of the same file. */
final class RangeAnswer {

    private static final AsciiString CONTENT_RANGE = AsciiString.of("content-range: bytes ");
    private static final AsciiString CONTENT_LENGTH = AsciiString.of("\r\ncontent-length: ");
    private static final AsciiString END = AsciiString.of("\r\n\r\n");

    /** Of what is not the same in every answer. */
    private static final int MOST_BYTES = 256;

    private final OpenFile file;
    private final byte[] head;
    private final boolean needsId;
    private final RepeatedAnswers.Again again;

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
    ByteBuf head(ByteBufAllocator allocator, long first, long last, @Nullable String id) {
        ByteBuf bytes = allocator.buffer(head.length + MOST_BYTES);
        bytes.writeBytes(head);
        if (id != null) {
            text(bytes, RequestId.HEADER);
            text(bytes, ": ");
            text(bytes, id);
            text(bytes, "\r\n");
        }
        text(bytes, CONTENT_RANGE);
        number(bytes, first);
        bytes.writeByte('-');
        number(bytes, last);
        bytes.writeByte('/');
        number(bytes, file.size());
        text(bytes, CONTENT_LENGTH);
        number(bytes, last - first + 1);
        text(bytes, END);
        return bytes;
    }

    private static void text(ByteBuf bytes, CharSequence ascii) {
        bytes.writeCharSequence(ascii, StandardCharsets.US_ASCII);
    }

    private static void number(ByteBuf bytes, long number) {
        text(bytes, Long.toString(number));
    }
}
