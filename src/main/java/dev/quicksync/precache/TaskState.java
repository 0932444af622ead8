package dev.quicksync.precache;

import java.util.Locale;

/** How far a task is. */
enum TaskState {
    /** It is not planned yet, or waits for one that comes first. */
    QUEUED,
    /** Its jobs run. */
    RUNNING,
    /** It starts no job for now; its reason says why. */
    PAUSED,
    /** All that could be made is made. */
    COMPLETED,
    /** Somebody has ended it. */
    CANCELLED,
    /** Its window has closed; what is missing is planned anew in the next one. */
    ENDED,
    /** It could not be planned. */
    FAILED;

    /** The name as it stands in answers. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isOver() {
        return compareTo(COMPLETED) >= 0;
    }
}
