package dev.quicksync.precache;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Lists tasks and jobs, as many as are asked for, out of however many there are. */
final class JobsList {

    private final Optional<String> state;
    private final int limit;
    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<JobView> jobs = new ArrayList<>();

    /**
     * @param state only jobs in this state, and tasks in it or with jobs in it
     * @param limit the most jobs, and the most tasks
     */
    JobsList(Optional<String> state, int limit) {
        this.state = state;
        this.limit = limit;
        for (JobState each : JobState.values()) {
            counts.put(each.label(), 0);
        }
    }

    /** Lists them. */
    JobsView of(TaskBook book) {
        List<TaskView> tasks = new ArrayList<>();
        Stream.concat(book.active().stream(), book.over().stream()).forEach(task -> {
            boolean fits = task.look(look -> add(task, look));
            if (fits && tasks.size() < limit) {
                tasks.add(TaskView.of(task));
            }
        });
        return new JobsView(counts, tasks, jobs);
    }

    /** Adds the jobs of a task; whether the task is to be listed too. */
    private boolean add(PrecacheTask task, PrecacheTask.Look look) {
        JobState waiting = look.state() == TaskState.PAUSED ? JobState.PAUSED : JobState.QUEUED;
        String reason = waiting == JobState.PAUSED ? look.reason() : null;
        Map<JobState, Integer> has = Map.of(
                JobState.RUNNING, look.running().size(), waiting, look.queued(), JobState.FAILED, look.counts().failed);
        has.forEach((each, more) -> counts.merge(each.label(), more, Integer::sum));
        if (wanted(JobState.RUNNING)) {
            look.running().forEach((number, key) -> add(JobView.of(task, number, key, JobState.RUNNING, null)));
        }
        if (wanted(JobState.FAILED)) {
            look.failures().forEach(failure -> add(JobView.of(task, failure)));
        }
        if (wanted(waiting)) {
            look.firstQueued(limit - jobs.size())
                    .forEach((number, key) -> add(JobView.of(task, number, key, waiting, reason)));
        }
        boolean hasWanted = has.entrySet().stream().anyMatch(each -> each.getValue() > 0 && wanted(each.getKey()));
        return hasWanted || state.isEmpty() || state.get().equals(look.state().label());
    }

    private void add(JobView job) {
        if (jobs.size() < limit) {
            jobs.add(job);
        }
    }

    private boolean wanted(JobState each) {
        return state.isEmpty() || state.get().equals(each.label());
    }
}
