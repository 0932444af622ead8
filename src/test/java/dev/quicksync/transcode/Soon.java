package dev.quicksync.transcode;

import dev.quicksync.fixture.Patience;
import java.time.Duration;
import org.awaitility.core.ConditionFactory;

/** Waits for what another thread is about to do; looks often, so that it takes no longer than that. */
final class Soon {

    private Soon() {}

    static ConditionFactory await() {
        return Patience.await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(2));
    }
}
