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
    private static final byte[] END = AsciiString.of("\r\n\r\n").array();

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

    /** Whether these bytes are the head of one {@code GET}, the whole of it and nothing else. */
    static boolean isOneHead(ByteBuf bytes) {
        int start = bytes.readerIndex();
        int end = bytes.writerIndex() - END.length;
        if (end - start < METHOD.length || !isAt(bytes, start, METHOD)) {
            return false;
        }
        for (int at = start; at < end; at++) {
            at = bytes.indexOf(at, end, END[0]);
            if (at < 0) {
                break;
            }
            if (isAt(bytes, at, END)) {
                return false;
            }
        }
        return isAt(bytes, end, END);
    }

    /**
     * Reads one.
     *
     * @param head what {@link #isOneHead} holds for
     * @param peer the address that it came from, without the port
     * @return null when it asks for something else, or in another way
     */
    static @Nullable RangeQuestion read(ByteBuf head, Object peer) {
        int numbers = numbers(head);
        if (numbers < 0) {
            return null;
        }
        int dash = numbers + digits(head, numbers);
        int past = dash + 1 + digits(head, dash + 1);
        boolean two = dash > numbers && head.getByte(dash) == '-' && past > dash + 1 && head.getByte(past) == '\r';
        if (!two || dash - numbers > MOST_DIGITS || past - dash - 1 > MOST_DIGITS) {
            return null;
        }
        int start = head.readerIndex();
        byte[] frame = new byte[head.readableBytes() - (past - numbers)];
        head.getBytes(start, frame, 0, numbers - start);
        head.getBytes(past, frame, numbers - start, head.writerIndex() - past);
        return new RangeQuestion(frame, peer, number(head, numbers, dash), number(head, dash + 1, past));
    }

    /** Where the numbers of the first {@code Range} begin, or -1. */
    private static int numbers(ByteBuf head) {
        int end = head.writerIndex() - RANGE.length;
        for (int at = head.readerIndex(); at < end; at++) {
            at = head.indexOf(at, end, (byte) '\n');
            if (at < 0) {
                return -1;
            }
            if (isAt(head, at, RANGE)) {
                return at + RANGE.length;
            }
        }
        return -1;
    }

    /** Whether a text stands there, whatever the case of its letters. */
    private static boolean isAt(ByteBuf bytes, int at, byte[] lowerCase) {
        for (int i = 0; i < lowerCase.length; i++) {
            byte there = bytes.getByte(at + i);
            if (there != lowerCase[i] && AsciiString.toLowerCase((char) there) != lowerCase[i]) {
                return false;
            }
        }
        return true;
    }

    private static int digits(ByteBuf head, int from) {
        int at = from;
        while (at < head.writerIndex() && head.getByte(at) >= '0' && head.getByte(at) <= '9') {
            at++;
        }
        return at - from;
    }

    private static long number(ByteBuf head, int from, int to) {
        long number = 0;
        for (int at = from; at < to; at++) {
            number = number * 10 + (head.getByte(at) - '0');
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
