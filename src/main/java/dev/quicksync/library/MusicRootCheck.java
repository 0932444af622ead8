package dev.quicksync.library;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Files;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the music root can be read and has been looked through. */
@Readiness
@ApplicationScoped
class MusicRootCheck implements HealthCheck {

    private final Library library;

    MusicRootCheck(Library library) {
        this.library = library;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("music root");
        if (!Files.isReadable(library.root()) || !Files.isDirectory(library.root())) {
            return answer.down()
                    .withData("missing", "MUSIC_ROOT is not a directory that can be read")
                    .build();
        }
        if (!library.isScanned()) {
            return answer.down()
                    .withData("missing", "the first scan is not over")
                    .build();
        }
        return answer.up().withData("tracks", library.size()).build();
    }
}
