package dev.quicksync.precache;

import dev.quicksync.rendition.Encoding;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a task is to do.
 *
 * @param mixtape slug of the only mixtape that it is about; none for all of them
 * @param rungs at which mixtapes are prepared; none leaves them out
 * @param warmRungs at which the most played tracks are prepared; none leaves them out
 * @param until when it ends at the latest
 */
record Order(
        TaskKind kind,
        Optional<String> mixtape,
        List<Encoding> rungs,
        List<Encoding> warmRungs,
        Optional<Instant> until) {

    /** Two that ask for the same are equal, in whatever order they name the rungs. */
    Order {
        rungs = sorted(rungs);
        warmRungs = sorted(warmRungs);
    }

    private static List<Encoding> sorted(List<Encoding> rungs) {
        return rungs.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Encoding::kbps))
                .toList();
    }

    static Order ofMixtape(TaskKind kind, String slug, List<Encoding> rungs) {
        return new Order(kind, Optional.of(slug), rungs, List.of(), Optional.empty());
    }

    static Order ofEverything(List<Encoding> rungs, List<Encoding> warmRungs) {
        return new Order(TaskKind.MANUAL, Optional.empty(), rungs, warmRungs, Optional.empty());
    }

    static Order warm(List<Encoding> rungs) {
        return new Order(TaskKind.WARM, Optional.empty(), List.of(), rungs, Optional.empty());
    }

    static Order nightly(PrecacheSettings settings, Instant until) {
        return new Order(
                TaskKind.NIGHTLY, Optional.empty(), settings.qualities(), settings.warmQualities(), Optional.of(until));
    }
}
