package dev.quicksync.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code Range} header selects of a representation (RFC 9110 section 14.2).
 *
 * <p>A malformed header, another unit than bytes and a header with more than {@value #MOST_RANGES} ranges select the whole.
 * Ranges that overlap or touch are joined, so that no byte is sent twice, and ranges beyond the end are dropped.
 */
public sealed interface RangeSelection {

    /** More ranges than a player asks for; a longer list is an attack (RFC 9110 section 17.15) and is ignored. */
    int MOST_RANGES = 32;

    /** The whole representation: no range, or one to be ignored. */
    record Whole() implements RangeSelection {}

    /** One or more ranges, in the order asked for. */
    record Parts(List<ByteRange> ranges) implements RangeSelection {
        public Parts {
            ranges = List.copyOf(ranges);
        }
    }

    /** No range lies within the representation: 416. */
    record Unsatisfiable() implements RangeSelection {}

    /** How many bytes of a representation of this length it selects. */
    default long bytes(long total) {
        if (this instanceof Parts parts) {
            return parts.ranges().stream().mapToLong(ByteRange::length).sum();
        }
        return this instanceof Whole ? total : 0;
    }

    /**
     * Reads a {@code Range} header.
     *
     * @param header its value, or null when there is none
     * @param total length of the representation in bytes
     */
    static RangeSelection of(@Nullable String header, long total) {
        if (header == null || !header.toLowerCase(Locale.ROOT).startsWith("bytes=")) {
            return new Whole();
        }
        String[] specs = header.substring("bytes=".length()).split(",", MOST_RANGES + 2);
        if (specs.length > MOST_RANGES) {
            return new Whole();
        }
        List<ByteRange> ranges = new ArrayList<>();
        int seen = 0;
        for (String spec : specs) {
            String range = spec.strip();
            if (range.isEmpty()) { // an empty list element is allowed (RFC 9110 section 5.6.1)
                continue;
            }
            RangeSpec parsed = RangeSpec.parse(range);
            if (parsed == null) {
                return new Whole();
            }
            seen++;
            ByteRange within = parsed.within(total);
            if (within != null) {
                addJoined(ranges, within);
            }
        }
        if (seen == 0) {
            return new Whole();
        }
        return ranges.isEmpty() ? new Unsatisfiable() : new Parts(ranges);
    }

    private static void addJoined(List<ByteRange> ranges, ByteRange added) {
        ByteRange joined = added;
        int place = ranges.size();
        for (int i = ranges.size() - 1; i >= 0; i--) {
            if (ranges.get(i).touches(joined)) {
                joined = joined.join(ranges.remove(i));
                place = i;
            }
        }
        ranges.add(place, joined);
    }
}
