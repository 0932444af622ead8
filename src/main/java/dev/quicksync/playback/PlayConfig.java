package dev.quicksync.playback;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** How tracks are served. */
@ConfigMapping(prefix = "quicksync.play")
public interface PlayConfig {

    /**
     * Whether MP3 and AAC files whose own bitrate is above the rung asked for are encoded to it. When absent, a named quality
     * passes them through. Environment: {@code PLAY_DOWNSCALE_LOSSY}.
     */
    Optional<Boolean> downscaleLossy();
}
