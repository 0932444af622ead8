package dev.quicksync.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer to a {@link RangeQuestion} that fits every other range of the same file. */
final class RangeAnswer {

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
        String own = (id == null ? "" : RequestId.HEADER + ": " + id + "\r\n") + "content-range: bytes " + first + "-"
                + last + "/" + file.size() + "\r\ncontent-length: " + (last - first + 1) + "\r\n\r\n";
        ByteBuf bytes = allocator.buffer(head.length + own.length());
        bytes.writeBytes(head);
        bytes.writeBytes(own.getBytes(StandardCharsets.ISO_8859_1));
        return bytes;
    }
}
