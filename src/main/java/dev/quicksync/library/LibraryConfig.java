package dev.quicksync.library;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Where the music is. */
@ConfigMapping(prefix = "quicksync.library")
public interface LibraryConfig {

    /** The folder with the music; it is only read. Environment: {@code MUSIC_ROOT}. */
    Path musicRoot();

    /**
     * How often the whole music root is looked through although nothing was reported: file systems on a network report
     * nothing, and a mount may come late.
     */
    @WithDefault("60s")
    Duration rescanInterval();

    /** How many tracks' tags are read at the same time, from 1; the threads have the lowest priority. */
    @WithDefault("2")
    int tagThreads();
}
