package dev.quicksync.network;

import java.util.OptionalInt;
import java.util.function.LongSupplier;

/**
 * Measures one transfer to a listener at the server's socket, while that is the bottleneck. Its events come from one thread.
 *
 * <p>What the socket accepts at first only fills the kernel's buffer. From the moment that it is full, it accepts what the path carries
 * away: so the spans from one full moment to the next are counted, with the bytes accepted in between. A span in which the server had
 * nothing to send for a while is not: the path could have carried more.
 *
 * <p>A full socket also means a player that reads no further because its own buffer is full, and then the path is not the bottleneck.
 * There are two signs of it, and what was counted before the first of them is the measurement:
 *
 * <ul>
 *   <li>A stall: the socket accepts nothing for more than 1.5 s and for more than four times the longest wait before. A player that drains
 *       its buffer in bursts looks like this. So does a path that breaks off; what it carried before counts. Where the very first wait
 *       is the long one, the counting begins anew after it.
 *   <li>A collapse to the media's own bitrate; see {@link TransferWindow}.
 * </ul>
 *
 * <p>Limits: what fits into the kernel's buffer is never measured, which is some 100 kB on a slow path and 4 MB within one machine; it grows while a path speeds up, so a short transfer is taken for somewhat faster than it was. A player that
 * reads at the media's bitrate from its first byte on looks like a path that is just as fast. Nothing under 128 kB is a measurement.
 */
public final class Transfer {

    /** Where measurements go. */
    @FunctionalInterface
    interface Rates {

        /** The path carried so many Mbps for so many seconds. */
        void measured(double mbps, double seconds);
    }

    static final long LEAST_BYTES = 128_000;

    private static final long LEAST_STALL_NANOS = 1_500_000_000L;
    private static final int STALL_TO_LONGEST_WAIT = 4;

    /** Less than this is the server's own haste from one write to the next. */
    private static final long LEAST_IDLE_NANOS = 2_000_000L;

    /** So much of a span may pass without anything to send. */
    private static final double MOST_IDLE = 0.05;

    private final LongSupplier nanoTime;
    private final TransferWindow window;

    private boolean over;
    private boolean full;
    private boolean counting;
    private long spanStart;
    private long spanBytes;
    private long idleNanos;
    private long lastEvent;
    private long longestWait;
    private int waits;

    Transfer(LongSupplier nanoTime, OptionalInt mediaKbps, Rates rates) {
        this.nanoTime = nanoTime;
        this.window = new TransferWindow(mediaKbps, rates);
        this.lastEvent = nanoTime.getAsLong();
    }

    /** The socket has accepted so many bytes. */
    public void accepted(long bytes) {
        if (over || bytes <= 0) {
            return;
        }
        long now = nanoTime.getAsLong();
        if (counting && full) {
            waited(now - lastEvent);
        } else if (counting) {
            idle(now - lastEvent);
        }
        full = false;
        spanBytes += bytes;
        lastEvent = now;
    }

    /** The socket is full: it has accepted less than it was offered. */
    public void full() {
        if (over || full) {
            return;
        }
        full = true;
        long now = nanoTime.getAsLong();
        idle(now - lastEvent);
        if (counting && idleNanos <= MOST_IDLE * (now - spanStart)) {
            over = !window.add(now - spanStart, spanBytes);
        }
        counting = true;
        startSpan(now);
    }

    /** The response is over, sent or broken off. */
    public void end() {
        if (over) {
            return;
        }
        over = true;
        if (waits == 1 && longestWait > LEAST_STALL_NANOS) {
            window.clear(); // a pause of the player or a slow path; there is nothing to compare it with
        }
        window.end();
    }

    private void idle(long nanos) {
        if (nanos >= LEAST_IDLE_NANOS) {
            idleNanos += nanos;
        }
    }

    private void startSpan(long now) {
        spanStart = now;
        lastEvent = now;
        spanBytes = 0;
        idleNanos = 0;
    }

    private void waited(long nanos) {
        waits++;
        boolean firstWasAStall = waits == 2 && isStall(longestWait, nanos);
        if (firstWasAStall) {
            window.clear();
            longestWait = nanos;
        } else if (waits > 1 && isStall(nanos, longestWait)) {
            end();
        }
        longestWait = Math.max(longestWait, nanos);
    }

    private static boolean isStall(long wait, long other) {
        return wait > LEAST_STALL_NANOS && wait > STALL_TO_LONGEST_WAIT * other;
    }
}
