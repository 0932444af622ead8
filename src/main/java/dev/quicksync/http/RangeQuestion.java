package dev.quicksync.http;

import io.netty.buffer.ByteBuf;
import io.netty.util.AsciiString;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A {@code GET} for one range, as it came from the socket. Two are equal when they came from the same address and differ in nothing but the
 * two numbers of the range.
 */
final class RangeQuestion {

    private static final byte[] METHOD = AsciiString.of("GET ").array();
    private static final byte[] RANGE = AsciiString.of("\nrange: bytes=").array();
    private static final byte[] LENGTH = AsciiString.of("\ncontent-length").array();
    private static final byte[] CODING = AsciiString.of("\ntransfer-encoding").array();
    private static final byte[] END = AsciiString.of("\r\n\r\n").array();

    /** A longer head is refused (quarkus.http.limits.max-header-size and max-initial-line-length). */
    private static final int MOST_BYTES = 48 << 10;

    /** More digits than any file is long, and fewer than overflow. */
    private static final int MOST_DIGITS = 15;

    private final byte[] frame;
    private final Object peer;
    private final int hash;
    private final long first;
    private final long last;

    private RangeQuestion(byte[] frame, Object peer, long first, long last) {
        this.frame = frame;
        this.peer = peer;
        this.hash = Arrays.hashCode(frame) * 31 + peer.hashCode();
        this.first = first;
        this.last = last;
    }

    /**
     * The head of one {@code GET} or the beginning of one, when these bytes are that and nothing else; otherwise null.
     *
     * @param before what came of it earlier
     */
    static byte @Nullable [] head(byte[] before, ByteBuf bytes) {
        int length = bytes.readableBytes();
        byte[] head = Arrays.copyOf(before, before.length + length); // each look at a ByteBuf costs its checks
        bytes.getBytes(bytes.readerIndex(), head, before.length, length);
        if (head.length > MOST_BYTES || head.length < METHOD.length || !isAt(head, 0, METHOD)) {
            return null;
        }
        int end = indexOf(head, END, METHOD.length);
        return end < 0 || end == head.length - END.length ? head : null;
    }

    /** Whether a head has its end. */
    static boolean isWhole(byte[] head) {
        return isAt(head, head.length - END.length, END);
    }

    /** Whether more of the request may follow its head. */
    static boolean hasBody(byte[] head) {
        return indexOf(head, LENGTH, METHOD.length) >= 0 || indexOf(head, CODING, METHOD.length) >= 0;
    }

    /**
     * Reads one.
     *
     * @param head what {@link #head} has found whole
     * @param peer the address that it came from, without the port
     * @return null when it asks for something else, or in another way
     */
    static @Nullable RangeQuestion read(byte[] head, Object peer) {
        int range = indexOf(head, RANGE, METHOD.length);
        if (range < 0) {
            return null;
        }
        int numbers = range + RANGE.length;
        int dash = afterDigits(head, numbers);
        int past = afterDigits(head, dash + 1);
        boolean two = dash > numbers && head[dash] == '-' && past > dash + 1 && head[past] == '\r';
        if (!two || dash - numbers > MOST_DIGITS || past - dash - 1 > MOST_DIGITS) {
            return null;
        }
        byte[] frame = Arrays.copyOf(head, head.length - (past - numbers));
        System.arraycopy(head, past, frame, numbers, head.length - past);
        return new RangeQuestion(frame, peer, number(head, numbers, dash), number(head, dash + 1, past));
    }

    /** Where a text that begins with a control character is first, whatever the case of its letters, or -1. */
    private static int indexOf(byte[] bytes, byte[] lowerCase, int from) {
        for (int at = from; at <= bytes.length - lowerCase.length; at++) {
            if (bytes[at] == lowerCase[0] && isAt(bytes, at, lowerCase)) {
                return at;
            }
        }
        return -1;
    }

    /** Whether a text stands there, whatever the case of its letters. */
    private static boolean isAt(byte[] bytes, int at, byte[] lowerCase) {
        for (int i = 0; i < lowerCase.length; i++) {
            byte there = bytes[at + i];
            if (there != lowerCase[i] && AsciiString.toLowerCase((char) there) != lowerCase[i]) {
                return false;
            }
        }
        return true;
    }

    /** Where the digits that begin there end; each head ends with something else. */
    private static int afterDigits(byte[] head, int from) {
        int at = from;
        while (at < head.length && head[at] >= '0' && head[at] <= '9') {
            at++;
        }
        return at;
    }

    private static long number(byte[] head, int from, int to) {
        long number = 0;
        for (int at = from; at < to; at++) {
            number = number * 10 + (head[at] - '0');
        }
        return number;
    }

    /** Offset of the first byte that is asked for. */
    long first() {
        return first;
    }

    /** Offset of the last; may lie beyond the end, or before the first. */
    long last() {
        return last;
    }

    /** What has to be kept for it, in bytes. */
    int weight() {
        return frame.length;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RangeQuestion that
                && hash == that.hash
                && Arrays.equals(frame, that.frame)
                && peer.equals(that.peer);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
