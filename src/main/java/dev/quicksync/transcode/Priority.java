package dev.quicksync.transcode;

/** How urgent a job is; declared from the most to the least urgent. */
public enum Priority {
    /** Someone waits for the first byte. */
    LISTENER(0),
    /** Someone will ask soon: a mixtape was just made, or a miss was answered with the original. */
    SOON(10),
    /** Nobody has asked yet. */
    BACKGROUND(19);

    private final int niceness;

    Priority(int niceness) {
        this.niceness = niceness;
    }

    /** How far the process stands back for others: 0 not at all, 19 the most (POSIX nice). */
    int niceness() {
        return niceness;
    }
}
