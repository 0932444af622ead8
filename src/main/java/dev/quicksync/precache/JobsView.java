package dev.quicksync.precache;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Pre-caching as a whole, for admins.
 *
 * @param counts how many jobs there are, by state, however many are listed
 * @param tasks those that are not over, in the order in which their jobs come, then the last ones that are
 * @param jobs the first ones of them
 */
@RegisterForReflection
@Schema(name = "PrecacheJobs")
public record JobsView(Map<String, Integer> counts, List<TaskView> tasks, List<JobView> jobs) {}
