package dev.quicksync.library;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Files;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Started when the music has been looked through once. A music root that is missing is no reason to start again and again. */
@Startup
@ApplicationScoped
class FirstScanCheck implements HealthCheck {

    private final Library library;

    FirstScanCheck(Library library) {
        this.library = library;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("first scan")
                .status(library.isScanned() || !Files.isDirectory(library.root()))
                .build();
    }
}
