package dev.quicksync.playback;

import dev.quicksync.quality.SystemLoad;
import dev.quicksync.rendition.ServerCpu;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Tells those who make renditions what those who decide on qualities know of the CPU. */
@ApplicationScoped
class CpuOfServer implements ServerCpu {

    private final SystemLoad load;

    CpuOfServer(SystemLoad load) {
        this.load = load;
    }

    @Override
    public Optional<Reading> latest() {
        return load.cpu().map(cpu -> new Reading(cpu.percent(), cpu.measuredAt()));
    }
}
