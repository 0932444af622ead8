package dev.quicksync.http;

import java.util.List;
import java.util.UUID;

/** The frame around several ranges in one response (RFC 9110 section 14.6). */
final class MultipartRanges {

    private final List<ByteRange> ranges;
    private final String partType;
    private final long total;
    private final String boundary = "quicksync-" + UUID.randomUUID();

    MultipartRanges(List<ByteRange> ranges, String partType, long total) {
        this.ranges = ranges;
        this.partType = partType;
        this.total = total;
    }

    String mediaType() {
        return "multipart/byteranges; boundary=" + boundary;
    }

    /** Length of the whole content in bytes, frame included. */
    long length() {
        return ranges.stream()
                        .mapToLong(range -> head(range).length() + range.length())
                        .sum()
                + end().length();
    }

    /** What stands before the bytes of one range; ASCII only. */
    String head(ByteRange range) {
        return "\r\n--" + boundary + "\r\nContent-Type: " + partType + "\r\nContent-Range: " + range.contentRange(total)
                + "\r\n\r\n";
    }

    /** What stands after the last range. */
    String end() {
        return "\r\n--" + boundary + "--\r\n";
    }
}
