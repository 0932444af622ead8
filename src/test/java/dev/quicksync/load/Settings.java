package dev.quicksync.load;

import java.time.Duration;

/** A configuration of which only the times matter. */
record Settings(Duration interval, Duration timeLimit) implements LoadConfig {

    @Override
    public boolean enabled() {
        return true;
    }
}
