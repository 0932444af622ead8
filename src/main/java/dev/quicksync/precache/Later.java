package dev.quicksync.precache;

import java.time.Duration;

/** Does one piece of work after the other, never two at a time. */
@FunctionalInterface
interface Later {

    /** Takes work on. */
    void after(Duration delay, Runnable work);

    /** Takes on work for as soon as its turn comes. */
    default void soon(Runnable work) {
        after(Duration.ZERO, work);
    }
}
