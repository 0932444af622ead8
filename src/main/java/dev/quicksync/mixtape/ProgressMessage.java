package dev.quicksync.mixtape;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What a subscriber to a mixtape's progress is sent. */
sealed interface ProgressMessage {

    /**
     * Work has come further.
     *
     * @param id grows with each event of the server
     */
    record Progress(long id, ProgressEvent event) implements ProgressMessage {}

    /** Nothing; but the connection is not dead. */
    record Heartbeat() implements ProgressMessage {}

    /** The last word: the mixtape has been removed. */
    @RegisterForReflection // inside events of a stream only
    record Removed(String slug) implements ProgressMessage {}
}
