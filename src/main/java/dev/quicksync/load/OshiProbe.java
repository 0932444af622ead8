package dev.quicksync.load;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import oshi.SystemInfo;
import oshi.hardware.CentralProcessor;
import oshi.hardware.GlobalMemory;
import oshi.hardware.HardwareAbstractionLayer;
import oshi.util.GlobalConfig;

/** Asks the operating system through OSHI, and the cgroups for the limits of a container. */
final class OshiProbe implements LoadProbe {

    /** The time between the two looks at the CPU (spec "System Resource Monitoring"). */
    private static final long CPU_SECONDS = 1;

    private final Cgroups cgroups;
    private final DiskUse disk;
    private final Executor thread;
    private final Clock clock;
    private @Nullable HardwareAbstractionLayer hardware; // of the thread only

    /** @param thread does what blocks, one thing at a time; it is free while a second passes */
    OshiProbe(Cgroups cgroups, DiskUse disk, Executor thread, Clock clock) {
        this.cgroups = cgroups;
        this.disk = disk;
        this.thread = thread;
        this.clock = clock;
    }

    @Override
    public CompletionStage<ServerLoad> read() {
        return CompletableFuture.supplyAsync(() -> new CpuLook(hardware()), thread)
                .thenApplyAsync(
                        this::measure, CompletableFuture.delayedExecutor(CPU_SECONDS, TimeUnit.SECONDS, thread));
    }

    private ServerLoad measure(CpuLook earlier) {
        double cpu = earlier.percentUntilNow();
        MemoryUse memory = memory(hardware().getMemory());
        return new ServerLoad(
                cpu, memory.percent(), memory.availableMb(), disk.percentBlocking(), false, clock.instant());
    }

    private MemoryUse memory(GlobalMemory memory) {
        long total = memory.getTotal();
        return cgroups.memory(total).orElseGet(() -> new MemoryUse(total, memory.getAvailable()));
    }

    /** Made at the first measurement, which is not when the server starts: it loads a C library. */
    private HardwareAbstractionLayer hardware() {
        HardwareAbstractionLayer known = hardware;
        if (known == null) {
            GlobalConfig.set("oshi.os.linux.allowudev", false); // CPU and memory are told without libudev
            known = new SystemInfo().getHardware();
            hardware = known;
        }
        return known;
    }

    /** The first look at the CPU. */
    private final class CpuLook {

        private final CentralProcessor processor;
        private final long[] ticks;
        private final List<CpuQuota> quotas;
        private final long nanos;

        private CpuLook(HardwareAbstractionLayer hardware) {
            processor = hardware.getProcessor();
            ticks = processor.getSystemCpuLoadTicks();
            quotas = quotas();
            nanos = System.nanoTime();
        }

        private double percentUntilNow() {
            return CpuQuota.percentOfTightest(quotas, quotas(), System.nanoTime() - nanos)
                    .orElseGet(() -> Percent.of(processor.getSystemCpuLoadBetweenTicks(ticks), 1));
        }

        private List<CpuQuota> quotas() {
            return cgroups.cpuQuotas(processor.getLogicalProcessorCount());
        }
    }
}
