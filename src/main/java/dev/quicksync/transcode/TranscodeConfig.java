package dev.quicksync.transcode;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** Which ffmpeg is run, and how many at once. */
@ConfigMapping(prefix = "quicksync.transcode")
public interface TranscodeConfig {

    /** The ffmpeg to run; without it the one on the {@code PATH}. Environment: {@code FFMPEG_PATH}. */
    Optional<Path> ffmpegPath();

    /** An ffmpeg to fall back on where the machine has none; the build unpacks one for dev mode and tests. */
    Optional<Path> bundledFfmpeg();

    /** The most ffmpeg processes at once, at least 1; one per core when absent. Environment: {@code AUDIO_CACHE_MAX_WORKERS}. */
    OptionalInt maxWorkers();

    /** The most jobs that wait at each priority; more are refused. */
    @WithDefault("256")
    int queueLimit();

    /** How long one ffmpeg may take, whatever the track's length. */
    @WithDefault("60s")
    Duration timeLimit();

    /** How much longer it may take for each second of the track, in seconds. */
    @WithDefault("1.0")
    double timeLimitPerSecond();
}
