package dev.quicksync.playback;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** How tracks are served. */
@ConfigMapping(prefix = "quicksync.play")
public interface PlayConfig {

    /** Who may hear the music. */
    enum Access {
        /** Everyone who knows the address of a track. */
        PUBLIC,
        /** Who has logged in. */
        LOGIN
    }

    /** Who may hear the music once there are accounts. Environment: {@code PLAY_ACCESS}. */
    @WithDefault("public")
    Access access();

    /**
     * Whether MP3 and AAC files whose own bitrate is above the rung asked for are encoded to it. When absent, a named quality
     * passes them through, and {@code quality=auto} does not. Environment: {@code PLAY_DOWNSCALE_LOSSY}.
     */
    Optional<Boolean> downscaleLossy();
}
