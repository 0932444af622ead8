package dev.quicksync.rendition;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** Hits and misses of the last while, counted in a ring of equal spans of time. */
final class HitWindow {

    /**
     * What one span of time came to.
     *
     * @param startMillis when it began, in milliseconds since the epoch
     */
    record Span(long startMillis, long hits, long misses) {

        OptionalDouble rate() {
            return HitWindow.rate(hits, misses);
        }
    }

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

    /** What each span came to, oldest first; without those in which nothing was asked for. */
    synchronized List<Span> overTime(long nowMillis) {
        long newest = Math.floorDiv(nowMillis, spanMillis);
        List<Span> over = new ArrayList<>();
        for (long span = newest - spans.length + 1; span <= newest; span++) {
            int place = (int) Math.floorMod(span, (long) spans.length);
            if (spans[place] == span) {
                over.add(new Span(span * spanMillis, hits[place], misses[place]));
            }
        }
        return over;
    }

    /** Hits of all requests that could have been hits, from 0 to 1; none when there were no such requests. */
    OptionalDouble rate(long nowMillis) {
        List<Span> over = overTime(nowMillis);
        return rate(
                over.stream().mapToLong(Span::hits).sum(),
                over.stream().mapToLong(Span::misses).sum());
    }

    /** The hit rate that this comes to. */
    static OptionalDouble rate(long hits, long misses) {
        return hits + misses == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) hits / (hits + misses));
    }
}
