package dev.quicksync.load;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The limits of a container: what the cgroups of this process allow, in version 2 and version 1 of the kernel's interface
 * (cgroups(7)). Everything is read anew at each call, since limits may change. Blocks on {@code /proc} and {@code /sys}.
 */
final class Cgroups {

    private static final long DEFAULT_PERIOD_MICROS = 100_000;
    private static final long NANOS_PER_MICRO = 1_000;

    private final Path root;

    /** @param root holds {@code proc} and {@code sys} */
    Cgroups(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** The quotas of CPU time that are less than the machine has. */
    List<CpuQuota> cpuQuotas(int hostCores) {
        return Stream.concat(
                        unified().groups().stream().map(Cgroups::cpuQuota),
                        tree("cpu").groups().stream().map(this::oldCpuQuota))
                .flatMap(Optional::stream)
                .filter(quota -> quota.cores() < hostCores)
                .toList();
    }

    /** The memory of the cgroup with the least room left, of those whose limit is less than the machine has. */
    Optional<MemoryUse> memory(long hostTotal) {
        return Stream.concat(
                        unified().groups().stream()
                                .map(group -> memory(group, "memory.max", "memory.current", "inactive_file")),
                        tree("memory").groups().stream()
                                .map(group -> memory(
                                        group,
                                        "memory.limit_in_bytes",
                                        "memory.usage_in_bytes",
                                        "total_inactive_file")))
                .flatMap(Optional::stream)
                .filter(memory -> memory.total() < hostTotal)
                .min(Comparator.comparingLong(MemoryUse::available));
    }

    private CgroupTree unified() {
        return tree(CgroupTree.UNIFIED);
    }

    private CgroupTree tree(String controller) {
        return CgroupTree.of(root, controller);
    }

    /** What the kernel keeps of files that nobody reads any more can be had again, so it counts as free. */
    private static Optional<MemoryUse> memory(Path group, String limitFile, String useFile, String inactiveKey) {
        OptionalLong limit = CgroupFile.number(group.resolve(limitFile), 0);
        OptionalLong used = CgroupFile.number(group.resolve(useFile), 0);
        if (limit.orElse(0) <= 0 || used.isEmpty()) {
            return Optional.empty();
        }
        long inactive =
                CgroupFile.number(group.resolve("memory.stat"), inactiveKey).orElse(0);
        return Optional.of(MemoryUse.ofLimit(limit.getAsLong(), used.getAsLong() - inactive));
    }

    private static Optional<CpuQuota> cpuQuota(Path group) {
        OptionalLong used = CgroupFile.number(group.resolve("cpu.stat"), "usage_usec");
        return cpuQuota(
                group,
                CgroupFile.number(group.resolve("cpu.max"), 0),
                CgroupFile.number(group.resolve("cpu.max"), 1),
                used.isPresent() ? OptionalLong.of(used.getAsLong() * NANOS_PER_MICRO) : used);
    }

    private Optional<CpuQuota> oldCpuQuota(Path group) {
        Path accounts = tree("cpu").counterpart(group, tree("cpuacct"));
        return cpuQuota(
                group,
                CgroupFile.number(group.resolve("cpu.cfs_quota_us"), 0),
                CgroupFile.number(group.resolve("cpu.cfs_period_us"), 0),
                CgroupFile.number(accounts.resolve("cpuacct.usage"), 0));
    }

    private static Optional<CpuQuota> cpuQuota(
            Path group, OptionalLong quotaMicros, OptionalLong periodMicros, OptionalLong usedNanos) {
        long period = periodMicros.orElse(DEFAULT_PERIOD_MICROS);
        if (quotaMicros.orElse(0) <= 0 || period <= 0 || usedNanos.isEmpty()) { // version 1 says -1 for no quota
            return Optional.empty();
        }
        return Optional.of(new CpuQuota(group, (double) quotaMicros.getAsLong() / period, usedNanos.getAsLong()));
    }
}
