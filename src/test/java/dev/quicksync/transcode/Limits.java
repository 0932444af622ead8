package dev.quicksync.transcode;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** A configuration of which only the time limits matter. */
record Limits(Duration timeLimit, double timeLimitPerSecond) implements TranscodeConfig {

    static final Limits AMPLE = new Limits(Duration.ofSeconds(60), 1);

    @Override
    public Optional<Path> ffmpegPath() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> bundledFfmpeg() {
        return Optional.empty();
    }

    @Override
    public OptionalInt maxWorkers() {
        return OptionalInt.empty();
    }

    @Override
    public int queueLimit() {
        return 1;
    }
}
