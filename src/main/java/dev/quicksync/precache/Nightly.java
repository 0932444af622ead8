package dev.quicksync.precache;

import dev.quicksync.precache.NightlyWindow.Open;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides, again and again, whether the nightly task is to be started: once in each window, also when the server comes up in the middle
 * of one. Not thread-safe.
 */
final class Nightly {

    private final PrecacheSettings settings;
    private final TaskBook tasks;
    private @Nullable Instant startedIn;
    private @Nullable PrecacheTask started;

    Nightly(PrecacheSettings settings, TaskBook tasks) {
        this.settings = settings;
        this.tasks = tasks;
    }

    /** What is to be submitted now; the same work that still goes on from elsewhere is waited for. */
    Optional<Order> due(Instant now) {
        return settings.window()
                .flatMap(window -> window.at(now))
                .filter(open -> !isDone(open))
                .filter(open -> tasks.firstActive(Nightly::isInTheWay).isEmpty())
                .map(open -> {
                    startedIn = open.start();
                    return Order.nightly(settings, open.end());
                });
    }

    private boolean isDone(Open open) {
        boolean failed = started != null && started.look(task -> task.state() == TaskState.FAILED);
        return open.start().equals(startedIn) && !failed;
    }

    private static boolean isInTheWay(Order order) {
        return order.kind() == TaskKind.NIGHTLY || order.kind() == TaskKind.WARM;
    }

    /** What the order has become. */
    void started(PrecacheTask task) {
        started = task;
    }
}
