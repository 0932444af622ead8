package dev.quicksync.load;

/**
 * The memory of a machine or of a cgroup, in bytes.
 *
 * @param total all that there is, or may be used
 * @param available what can still be had, at least by pushing out caches
 */
record MemoryUse(long total, long available) {

    private static final int BYTES_PER_MB = 1 << 20;

    /** The use of a cgroup. */
    static MemoryUse ofLimit(long limit, long used) {
        return new MemoryUse(limit, Math.max(0, limit - Math.max(0, used)));
    }

    double percent() {
        return Percent.of((double) total - available, (double) total);
    }

    long availableMb() {
        return available / BYTES_PER_MB;
    }
}
