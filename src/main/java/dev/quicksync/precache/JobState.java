package dev.quicksync.precache;

import java.util.Locale;

/** How far a job is; those that are over and well are counted only. */
enum JobState {
    RUNNING,
    /** It waits for its turn. */
    QUEUED,
    /** It waits, and so does its task. */
    PAUSED,
    FAILED;

    /** The name as it stands in answers. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
