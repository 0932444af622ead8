package dev.quicksync.playback;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a track is asked for. */
enum TrackUse {
    /** To be heard now. */
    PLAY("/play/"),
    /** To be kept, so it must be whole. */
    DOWNLOAD("/download/");

    private final String prefix;

    TrackUse(String prefix) {
        this.prefix = prefix;
    }

    /** What the path of a request begins with. */
    String prefix() {
        return prefix;
    }

    /** The use that a raw path is about. */
    static Optional<TrackUse> of(@Nullable String path) {
        if (path != null) {
            for (TrackUse use : values()) {
                if (path.startsWith(use.prefix)) {
                    return Optional.of(use);
                }
            }
        }
        return Optional.empty();
    }
}
