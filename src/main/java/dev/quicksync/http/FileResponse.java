package dev.quicksync.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.util.Iterator;

/** Answers with a file that is complete: the whole, one range, or several as {@code multipart/byteranges}. */
public final class FileResponse {

    private FileResponse() {}

    /**
     * Writes status, {@code Content-Length}, {@code Content-Range} and the content; other headers are the caller's.
     *
     * @param file of at least {@code total} bytes
     * @param total length of the representation in bytes
     * @return completes when the response has ended; fails when it could not be sent in full
     */
    public static Future<Void> send(
            HttpServerResponse response, FileTransfer file, RangeSelection selection, String mediaType, long total) {
        describe(response, selection, mediaType, total);
        if (selection instanceof RangeSelection.Parts parts) {
            if (parts.ranges().size() > 1) {
                MultipartRanges multipart = new MultipartRanges(parts.ranges(), mediaType, total);
                response.putHeader(HttpHeaders.CONTENT_TYPE, multipart.mediaType())
                        .putHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(multipart.length()));
                return sendParts(response, file, multipart, parts.ranges().iterator());
            }
            ByteRange range = parts.ranges().get(0);
            return file.send(range.first(), range.length()).compose(sent -> response.end());
        }
        return file.send(0, total).compose(sent -> response.end());
    }

    /** Writes only the head, as {@code HEAD} gets it: {@code Range} means nothing there (RFC 9110 section 14.2). */
    public static Future<Void> sendHead(HttpServerResponse response, String mediaType, long total) {
        describe(response, new RangeSelection.Whole(), mediaType, total);
        return response.end();
    }

    private static void describe(HttpServerResponse response, RangeSelection selection, String mediaType, long total) {
        long length = total;
        if (selection instanceof RangeSelection.Parts parts) {
            response.setStatusCode(206);
            ByteRange first = parts.ranges().get(0);
            if (parts.ranges().size() == 1) {
                response.putHeader(HttpHeaders.CONTENT_RANGE, first.contentRange(total));
                length = first.length();
            }
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, mediaType)
                .putHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(length));
    }

    private static Future<Void> sendParts(
            HttpServerResponse response, FileTransfer file, MultipartRanges multipart, Iterator<ByteRange> ranges) {
        if (!ranges.hasNext()) {
            return response.end(Buffer.buffer(multipart.end()));
        }
        ByteRange range = ranges.next();
        return response.write(Buffer.buffer(multipart.head(range)))
                .compose(written -> file.send(range.first(), range.length()))
                .compose(sent -> sendParts(response, file, multipart, ranges));
    }
}
