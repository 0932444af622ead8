package dev.quicksync.http;

/**
 * One satisfiable range of bytes of a representation, both ends inclusive (RFC 9110 section 14.1.2).
 *
 * @param first offset of the first byte, at least 0
 * @param last offset of the last byte, at least {@code first}
 */
public record ByteRange(long first, long last) {

    public ByteRange {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("not a range: " + first + "-" + last);
        }
    }

    /** Number of bytes, at least 1. */
    public long length() {
        return last - first + 1;
    }

    /** The value of {@code Content-Range} for this range of a representation of {@code total} bytes. */
    public String contentRange(long total) {
        return "bytes " + first + "-" + last + "/" + total;
    }

    boolean touches(ByteRange other) {
        return first <= other.last + 1 && other.first <= last + 1;
    }

    ByteRange join(ByteRange other) {
        return new ByteRange(Math.min(first, other.first), Math.max(last, other.last));
    }
}
