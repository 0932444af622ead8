package dev.quicksync.rendition;

import java.time.Duration;
import java.util.Arrays;
import java.util.OptionalDouble;

/** Hits and misses of the last while, counted in a ring of equal spans of time. */
final class HitWindow {

    private final long spanMillis;
    private final long[] spans;
    private final long[] hits;
    private final long[] misses;

    /**
     * @param length how far back it counts, to within one span
     * @param spans how many spans that is
     */
    HitWindow(Duration length, int spans) {
        this.spanMillis = length.toMillis() / spans;
        this.spans = new long[spans];
        this.hits = new long[spans];
        this.misses = new long[spans];
        Arrays.fill(this.spans, Long.MIN_VALUE);
    }

    synchronized void hit(long nowMillis) {
        hits[place(nowMillis)]++;
    }

    synchronized void miss(long nowMillis) {
        misses[place(nowMillis)]++;
    }

    private int place(long nowMillis) {
        long span = Math.floorDiv(nowMillis, spanMillis);
        int place = (int) Math.floorMod(span, (long) spans.length);
        if (spans[place] != span) {
            spans[place] = span;
            hits[place] = 0;
            misses[place] = 0;
        }
        return place;
    }

    /** Hits of all requests that could have been hits, from 0 to 1; none when there were no such requests. */
    synchronized OptionalDouble rate(long nowMillis) {
        long newest = Math.floorDiv(nowMillis, spanMillis);
        long hit = 0;
        long missed = 0;
        for (int i = 0; i < spans.length; i++) {
            if (spans[i] > newest - spans.length && spans[i] <= newest) {
                hit += hits[i];
                missed += misses[i];
            }
        }
        return rate(hit, missed);
    }

    /** The hit rate that this comes to. */
    static OptionalDouble rate(long hits, long misses) {
        return hits + misses == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) hits / (hits + misses));
    }
}
