package dev.quicksync.precache;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What would be made.
 *
 * @param renditions how many
 * @param bytes how much they would take, estimated
 * @param displacedBytes how much of the cache, not used for some time, would make way for them, estimated
 * @param leftOut how many (track, quality) pairs are left out, by reason: cached, passes_through, no_track, no_room
 */
@RegisterForReflection
@Schema(name = "PrecachePlan")
public record PlanView(
        int renditions,
        long bytes,
        @JsonProperty("displaced_bytes") long displacedBytes,
        @JsonProperty("left_out") Map<String, Integer> leftOut) {

    static PlanView of(PrecachePlan plan) {
        Map<String, Integer> leftOut = new TreeMap<>();
        for (LeftOut reason : LeftOut.values()) {
            leftOut.put(reason.label(), plan.leftOut().getOrDefault(reason, 0));
        }
        return new PlanView(plan.size(), plan.bytes(), plan.displacedBytes(), leftOut);
    }
}
