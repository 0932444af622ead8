package dev.quicksync.precache;

/** How many jobs of a task have ended, and how. */
final class JobCounts {

    /** Renditions that it has made. */
    int made;
    /** Renditions that somebody else has made meanwhile. */
    int found;
    /** Those that came to nothing. */
    int failed;
    /** Those that somebody has ended, with their task or alone. */
    int cancelled;

    int ended() {
        return made + found + failed + cancelled;
    }
}
