package dev.quicksync.mixtape;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/**
 * How far a piece of work for a mixtape has come.
 *
 * @param taskId names the work; its events follow each other
 * @param step what it is at, in a word
 * @param message the same for a person
 * @param current how many of {@code total} are done
 * @param missing how many there will not be, because they failed or there is no room; the message says more
 * @param timestamp when it was so
 */
@JsonPropertyOrder({"task_id", "step", "status", "message", "current", "total", "missing", "timestamp"})
@RegisterForReflection(targets = {ProgressEvent.class, ProgressEvent.Status.class}) // inside events of a stream only
public record ProgressEvent(
        @JsonProperty("task_id") String taskId,
        String step,
        Status status,
        String message,
        int current,
        int total,
        int missing,
        Instant timestamp) {

    /** Whether the work goes on. */
    public enum Status {
        /** It does. */
        @JsonProperty("in_progress")
        IN_PROGRESS,
        /** It is done. */
        @JsonProperty("completed")
        COMPLETED,
        /** It has ended without being done; the message says why. */
        @JsonProperty("failed")
        FAILED
    }

    @JsonIgnore // or the API's document has it
    boolean isLast() {
        return status != Status.IN_PROGRESS;
    }
}
