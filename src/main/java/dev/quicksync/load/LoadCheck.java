package dev.quicksync.load;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Says how busy the server is, and whether that is known. Always ready: listeners are served without knowing. */
@Readiness
@ApplicationScoped
class LoadCheck implements HealthCheck {

    private final LoadMonitor monitor;

    LoadCheck(LoadMonitor monitor) {
        this.monitor = monitor;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("system load").up();
        Optional<ServerLoad> latest = monitor.latest();
        if (latest.isEmpty()) {
            return answer.withData("estimated", true)
                    .withData("reason", monitor.outage().orElse("it has not been measured yet"))
                    .build();
        }
        ServerLoad load = latest.get();
        answer.withData("estimated", load.estimated())
                .withData("cpuPercent", Math.round(load.cpuPercent()))
                .withData("memoryPercent", Math.round(load.memoryPercent()));
        if (load.memoryAvailableMb() != ServerLoad.UNKNOWN) {
            answer.withData("memoryAvailableMb", load.memoryAvailableMb());
        }
        if (load.diskPercent() != ServerLoad.UNKNOWN) {
            answer.withData("diskPercent", Math.round(load.diskPercent()));
        }
        monitor.outage().filter(reason -> load.estimated()).ifPresent(reason -> answer.withData("reason", reason));
        return answer.build();
    }
}
