package dev.quicksync.precache;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.quicksync.rendition.RenditionKey;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A job of a pre-caching task: one track at one quality.
 *
 * @param path of the track
 * @param state running, queued, paused, failed
 * @param reason why it is paused, or has failed
 * @param failed when it has failed
 */
@RegisterForReflection
@Schema(name = "PrecacheJob")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JobView(
        String id,
        @JsonProperty("task_id") String taskId,
        String path,
        String quality,
        String state,
        @Nullable String reason,
        @Nullable Instant failed) {

    static JobView of(PrecacheTask task, int number, RenditionKey key, JobState state, @Nullable String reason) {
        return view(task, number, key, state, reason, null);
    }

    static JobView of(PrecacheTask task, JobFailure failure) {
        return view(task, failure.number(), failure.key(), JobState.FAILED, failure.reason(), failure.at());
    }

    private static JobView view(
            PrecacheTask task,
            int number,
            RenditionKey key,
            JobState state,
            @Nullable String reason,
            @Nullable Instant failed) {
        return new JobView(
                task.id() + "." + number,
                task.id(),
                key.track().path().value(),
                key.encoding().rung(),
                state.label(),
                reason,
                failed);
    }
}
