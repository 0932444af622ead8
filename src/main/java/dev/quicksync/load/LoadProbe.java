package dev.quicksync.load;

import java.util.concurrent.CompletionStage;

/** Measures how busy the server is. */
@FunctionalInterface
public interface LoadProbe {

    /**
     * Begins a measurement, which takes a second or more; it may be called from any thread and blocks none.
     *
     * @return fails when CPU or memory can't be measured
     */
    CompletionStage<ServerLoad> read();
}
