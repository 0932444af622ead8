package dev.quicksync.http;

import org.jspecify.annotations.Nullable;

/**
 * One element of a {@code Range} header: {@code first-last}, {@code first-} or {@code -suffix} (RFC 9110 section 14.1.1).
 *
 * @param first offset of the first byte, or -1 for a suffix
 * @param last offset of the last byte, {@link Long#MAX_VALUE} when open, or the length of the suffix
 */
record RangeSpec(long first, long last) {

    /** Reads one element; null when it is malformed. */
    static @Nullable RangeSpec parse(String text) {
        int dash = text.indexOf('-');
        if (dash < 0) {
            return null;
        }
        long first = digits(text.substring(0, dash), -1);
        long last = digits(text.substring(dash + 1), first < 0 ? -1 : Long.MAX_VALUE);
        if (first == MALFORMED || last == MALFORMED || last < 0 || (first >= 0 && last < first)) {
            return null;
        }
        return new RangeSpec(first, last);
    }

    /** The part of this range that lies within {@code total} bytes; null when none does. */
    @Nullable
    ByteRange within(long total) {
        if (first < 0) {
            return last == 0 || total == 0 ? null : new ByteRange(Math.max(0, total - last), total - 1);
        }
        return first >= total ? null : new ByteRange(first, Math.min(last, total - 1));
    }

    private static final long MALFORMED = Long.MIN_VALUE;

    private static long digits(String text, long whenEmpty) {
        if (text.isEmpty()) {
            return whenEmpty;
        }
        long value = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return MALFORMED;
            }
            // A number beyond any file's size selects the same as the largest one.
            value = value > (Long.MAX_VALUE - digit) / 10 ? Long.MAX_VALUE : value * 10 + digit;
        }
        return value;
    }
}
