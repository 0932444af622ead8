package dev.quicksync.rendition;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * How much CPU some processes have used, told by samples of each one's total. Only arithmetic; the caller sees to the samples, one every
 * {@link #SAMPLE_MILLIS} while processes run.
 */
final class OwnCpu {

    /** A short track is encoded in half a second, and a process that has come and gone between two samples is not seen. */
    static final long SAMPLE_MILLIS = 200;

    /** After so long without one nothing ran. */
    private static final long GAP_MILLIS = 2_000;

    private static final int MOST_SAMPLES = 1_500;
    private static final double MILLIS_PER_SECOND = 1e3;

    /**
     * What was used until a moment.
     *
     * @param seconds CPU seconds of all processes together
     */
    private record Sample(long atMillis, double seconds) {}

    /**
     * One process at the last sample.
     *
     * @param seconds CPU seconds since its start
     * @param rate CPU seconds a second, lately
     */
    private record Use(double seconds, double rate) {}

    private final Deque<Sample> samples = new ArrayDeque<>();
    private Map<Long, Use> last = Map.of();
    private double used;

    /** Whether processes ran at the last sample, so that another sample is due although none runs now. */
    synchronized boolean isOpen() {
        return !last.isEmpty();
    }

    /**
     * Takes a sample.
     *
     * @param running for each process that runs, by its id, the CPU seconds since its start
     */
    synchronized void sample(long nowMillis, Map<Long, Double> running) {
        Sample before = samples.peekLast();
        if (before == null || nowMillis - before.atMillis > GAP_MILLIS) {
            before = new Sample(nowMillis - SAMPLE_MILLIS, used); // nothing ran in between
            add(before);
        }
        double wall = Math.max(1, nowMillis - before.atMillis) / MILLIS_PER_SECOND;
        Map<Long, Use> now = new HashMap<>();
        running.forEach((pid, seconds) -> {
            Use known = last.get(pid);
            double more = Math.max(0, seconds - (known == null ? 0 : known.seconds));
            used += more;
            now.put(pid, new Use(seconds, more / wall));
        });
        last.forEach((pid, use) -> {
            if (!running.containsKey(pid)) {
                used += use.rate * wall / 2; // it ended somewhere in between
            }
        });
        last = now;
        add(new Sample(nowMillis, used));
    }

    private void add(Sample sample) {
        samples.addLast(sample);
        if (samples.size() > MOST_SAMPLES) {
            samples.removeFirst();
        }
    }

    /**
     * How much of the machine they used during some time.
     *
     * @param cores how many processors the machine has
     * @return 0 to 100
     */
    synchronized double percent(long fromMillis, long toMillis, int cores) {
        double seconds = usedUntil(toMillis) - usedUntil(fromMillis);
        double wall = Math.max(1, toMillis - fromMillis) / MILLIS_PER_SECOND;
        return Math.min(100, 100 * seconds / wall / cores);
    }

    /** What was used until a moment, as if each sample's use were spread evenly. */
    private double usedUntil(long millis) {
        Sample before = null;
        for (Sample sample : samples) {
            if (sample.atMillis >= millis) {
                if (before == null) {
                    return sample.seconds;
                }
                double part = (double) (millis - before.atMillis) / Math.max(1, sample.atMillis - before.atMillis);
                return before.seconds + part * (sample.seconds - before.seconds);
            }
            before = sample;
        }
        return used;
    }
}
