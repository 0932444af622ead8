package dev.quicksync.precache;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.quicksync.rendition.Encoding;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A pre-caching task, for admins.
 *
 * @param kind who has asked for it: mixtape, manual, warm, nightly
 * @param mixtape slug of the only mixtape that it is about
 * @param qualities at which it prepares
 * @param state queued, running, paused, completed, cancelled, ended, failed
 * @param reason of that state, where there is one
 * @param until when it ends at the latest
 * @param total all jobs that it has, and has had
 * @param made renditions that it has made
 * @param found renditions that somebody else has made meanwhile
 * @param plan what it was planned to make; that of the last planning
 * @param etaSeconds how much longer it will take if it goes on like this; absent when that can't be told
 */
@RegisterForReflection
@Schema(name = "PrecacheTask")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TaskView(
        String id,
        String kind,
        @Nullable String mixtape,
        List<String> qualities,
        String state,
        @Nullable String reason,
        Instant created,
        @Nullable Instant started,
        @Nullable Instant finished,
        @Nullable Instant until,
        int total,
        int queued,
        int running,
        int made,
        int found,
        int failed,
        int cancelled,
        PlanView plan,
        @JsonProperty("eta_seconds") @Nullable Long etaSeconds) {

    static TaskView of(PrecacheTask task) {
        return task.look(look -> of(task, look));
    }

    private static TaskView of(PrecacheTask task, PrecacheTask.Look look) {
        Order order = task.order();
        JobCounts counts = look.counts();
        return new TaskView(
                task.id(),
                order.kind().label(),
                order.mixtape().orElse(null),
                Stream.concat(order.rungs().stream(), order.warmRungs().stream())
                        .map(Encoding::rung)
                        .distinct()
                        .toList(),
                look.state().label(),
                look.reason(),
                look.created(),
                look.started(),
                look.finished(),
                order.until().orElse(null),
                look.total(),
                look.queued(),
                look.running().size(),
                counts.made,
                counts.found,
                counts.failed,
                counts.cancelled,
                PlanView.of(look.plan()),
                look.left().map(Duration::toSeconds).orElse(null));
    }
}
