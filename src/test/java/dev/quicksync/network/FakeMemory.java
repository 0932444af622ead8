package dev.quicksync.network;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A memory that forgets when a test says so. */
final class FakeMemory implements SpeedMemory {

    private @Nullable NetworkSpeed kept;

    @Override
    public Optional<NetworkSpeed> get() {
        return Optional.ofNullable(kept);
    }

    @Override
    public void put(NetworkSpeed speed) {
        kept = speed;
    }

    /** As when the time to live is over. */
    void forget() {
        kept = null;
    }
}
