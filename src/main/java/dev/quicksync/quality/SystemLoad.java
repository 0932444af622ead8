package dev.quicksync.quality;

import dev.quicksync.load.LoadMonitor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** How busy the server is, for those who don't decide on a quality. */
@ApplicationScoped
public class SystemLoad {

    private final LoadMonitor monitor;

    SystemLoad(LoadMonitor monitor) {
        this.monitor = monitor;
    }

    /**
     * A measurement over one second.
     *
     * @param percent how much of the CPU was used, 0 to 100
     * @param measuredAt when the second was over
     */
    public record Cpu(double percent, Instant measuredAt) {}

    /** The latest measurement, from memory; empty when there is none, or only an estimate. */
    public Optional<Cpu> cpu() {
        return monitor.latest()
                .filter(load -> !load.estimated())
                .map(load -> new Cpu(load.cpuPercent(), load.measuredAt()));
    }
}
