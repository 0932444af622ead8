package dev.quicksync.load;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The CPU time that a cgroup may use, and what it has used so far.
 *
 * @param group the directory of the cgroup
 * @param cores CPU seconds that it may use in a second
 * @param usedNanos CPU time that it has used since it was made, in nanoseconds
 */
record CpuQuota(Path group, double cores, long usedNanos) {

    /**
     * How much of their quotas the cgroups used between two looks; that of the cgroup that came closest to its own counts. None when
     * no cgroup was there both times.
     *
     * @param elapsedNanos the time between the looks
     */
    static OptionalDouble percentOfTightest(List<CpuQuota> before, List<CpuQuota> after, long elapsedNanos) {
        return after.stream()
                .flatMapToDouble(now -> before.stream()
                        .filter(then -> then.group().equals(now.group()))
                        .mapToDouble(then ->
                                Percent.of((double) now.usedNanos() - then.usedNanos(), now.cores() * elapsedNanos)))
                .max();
    }
}
