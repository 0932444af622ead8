package dev.quicksync.precache;

import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The tasks that there are, and the last ones that are over. */
@Singleton
final class TaskBook {

    private static final int MOST_KEPT = 50;

    private final List<PrecacheTask> active = new ArrayList<>();
    private final Deque<PrecacheTask> over = new ArrayDeque<>();

    /** Takes one on. */
    synchronized void add(PrecacheTask task) {
        tidy();
        active.add(task);
        active.sort(
                Comparator.comparing(added -> added.order().kind())); // stable: first come, first served among equals
    }

    /** Those that are not over, the one whose jobs come first at the head. */
    synchronized List<PrecacheTask> active() {
        tidy();
        return List.copyOf(active);
    }

    /** The last ones that are over, newest first. */
    synchronized List<PrecacheTask> over() {
        tidy();
        return List.copyOf(over);
    }

    synchronized Optional<PrecacheTask> find(String id) {
        return active.stream()
                .filter(task -> task.id().equals(id))
                .findFirst()
                .or(() -> over.stream().filter(task -> task.id().equals(id)).findFirst());
    }

    /** The first one that is not over and fits. */
    synchronized Optional<PrecacheTask> firstActive(Predicate<Order> fits) {
        return active().stream().filter(task -> fits.test(task.order())).findFirst();
    }

    /** Forgets one that is over. */
    synchronized void forget(PrecacheTask task) {
        tidy();
        over.remove(task);
    }

    private void tidy() {
        active.removeIf(task -> {
            if (task.isOver()) {
                over.addFirst(task);
            }
            return task.isOver();
        });
        while (over.size() > MOST_KEPT) {
            over.removeLast();
        }
    }
}
