package dev.quicksync.load;

import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A server that is as busy as a test says. */
@Alternative
@Singleton
public class ControlledLoad implements LoadProbe {

    private final Clock clock;
    private volatile double cpu = 50;
    private volatile double memory = 60;
    private volatile boolean broken;

    ControlledLoad(Clock clock) {
        this.clock = clock;
    }

    public void set(double cpuPercent, double memoryPercent) {
        cpu = cpuPercent;
        memory = memoryPercent;
        broken = false;
    }

    public void breakDown() {
        broken = true;
    }

    @Override
    public CompletionStage<ServerLoad> read() {
        return broken
                ? CompletableFuture.failedStage(new IllegalStateException("no /proc"))
                : CompletableFuture.completedStage(new ServerLoad(cpu, memory, 4096, 12.5, false, clock.instant()));
    }
}
