package dev.quicksync.library;

import java.time.Duration;

/**
 * How much something was played, as the binary logarithm of the sum of 2^(time / half-life) over all plays. The count as it has decayed at any
 * moment is 2^(log - moment / half-life), so that nothing has to be changed as time goes by, and the order of two is the same at all times.
 *
 * @param lastPlayed milliseconds since the epoch
 */
record Heat(double log, long lastPlayed) {

    /** After this a play counts half. One that is 30 days old counts an eighth. */
    static final Duration HALF_LIFE = Duration.ofDays(10);

    static Heat ofPlay(long millis) {
        return new Heat((double) millis / HALF_LIFE.toMillis(), millis);
    }

    /** Both together. */
    Heat plus(Heat other) {
        double more = Math.max(log, other.log);
        double less = Math.min(log, other.log);
        double sum = more + Math.log1p(Math.pow(2, less - more)) / Math.log(2);
        return new Heat(sum, Math.max(lastPlayed, other.lastPlayed));
    }

    /** The decayed count at a moment. */
    double at(long millis) {
        return Math.pow(2, log - (double) millis / HALF_LIFE.toMillis());
    }
}
