package dev.quicksync.network;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Gathers what a transfer counts, and says every five seconds how fast it was.
 *
 * <p>It stops at a collapse to the media's own bitrate: at least a second at no more than 25 % beside that bitrate, after having been at
 * least twice as fast. A player that has filled its buffer goes on like this, reading what it plays. A path that has become as slow as
 * just that looks the same, and is found out by the next transfer, which has no fast beginning.
 */
final class TransferWindow {

    private static final double NANOS = 1e9;
    private static final long LENGTH_NANOS = 5_000_000_000L;

    /** Spans are kept no finer than this. */
    private static final long SLICE_NANOS = 50_000_000L;

    private static final long LEAST_COLLAPSE_NANOS = 1_000_000_000L;
    private static final double BESIDE_MEDIA = 0.25;
    private static final double COLLAPSE = 2;

    /** A part of the window. */
    private record Slice(long nanos, long bytes) {

        static final Slice NONE = new Slice(0, 0);

        Slice plus(Slice other) {
            return new Slice(nanos + other.nanos, bytes + other.bytes);
        }

        Slice minus(Slice other) {
            return new Slice(nanos - other.nanos, bytes - other.bytes);
        }

        double mbps() {
            return NetworkSpeed.mbps(bytes, nanos / NANOS);
        }
    }

    private final double mediaMbps;
    private final Transfer.Rates rates;
    private final List<Slice> slices = new ArrayList<>();
    private Slice sum = Slice.NONE;
    private long bytesBefore;
    private double fastestBefore;

    /**
     * A window of nothing yet.
     *
     * @param mediaKbps the bitrate of what is sent, when it is known
     */
    TransferWindow(OptionalInt mediaKbps, Transfer.Rates rates) {
        this.mediaMbps = mediaKbps.isPresent() ? mediaKbps.getAsInt() / 1000.0 : Double.NaN;
        this.rates = rates;
    }

    /** Takes a span; false when the player has begun to set the pace, so that nothing more counts. */
    boolean add(long nanos, long bytes) {
        append(new Slice(nanos, bytes));
        boolean comparable = slices.size() > 1 || bytesBefore > 0;
        if (!comparable || sum.nanos() < LENGTH_NANOS || bytesBefore + sum.bytes() < Transfer.LEAST_BYTES) {
            return true;
        }
        boolean paced = cutWhatThePlayerPaced();
        flush();
        return !paced;
    }

    /** Nothing more comes. */
    void end() {
        cutWhatThePlayerPaced();
        flush();
    }

    /** Forgets what has not been told yet. */
    void clear() {
        slices.clear();
        sum = Slice.NONE;
    }

    private void append(Slice span) {
        int last = slices.size() - 1;
        if (last >= 0 && slices.get(last).nanos() < SLICE_NANOS && span.nanos() < SLICE_NANOS) {
            slices.set(last, slices.get(last).plus(span));
        } else {
            slices.add(span);
        }
        sum = sum.plus(span);
    }

    /** Cuts at the first moment after which it was the player's pace, and was faster before. */
    private boolean cutWhatThePlayerPaced() {
        Slice before = Slice.NONE;
        for (Slice slice : slices) {
            if (isPaced(before, sum.minus(before))) {
                sum = before;
                return true;
            }
            before = before.plus(slice);
        }
        return false;
    }

    private boolean isPaced(Slice before, Slice after) {
        double fastest = before.nanos() > 0 ? Math.max(fastestBefore, before.mbps()) : fastestBefore;
        return after.nanos() >= LEAST_COLLAPSE_NANOS
                && Math.abs(after.mbps() - mediaMbps) <= BESIDE_MEDIA * mediaMbps
                && fastest >= COLLAPSE * after.mbps();
    }

    private void flush() {
        if (NetworkSpeed.isPlausible(sum.mbps()) && bytesBefore + sum.bytes() >= Transfer.LEAST_BYTES) {
            bytesBefore += sum.bytes();
            fastestBefore = Math.max(fastestBefore, sum.mbps());
            rates.measured(sum.mbps(), sum.nanos() / NANOS);
        }
        clear();
    }
}
