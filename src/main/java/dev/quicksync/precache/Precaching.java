package dev.quicksync.precache;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Takes orders, plans them once the music and the cache are known, and has them carried out. To be called on any thread. */
@ApplicationScoped
class Precaching {

    private static final Logger LOG = Logger.getLogger(Precaching.class);
    private static final int DIGITS = 36;

    private final Stocktaking stocktaking;
    private final PrecacheRunner runner;
    private final TaskBook tasks;
    private final PrecacheThread thread;
    private final Clock clock;
    private final AtomicLong lastId;
    private final CompletableFuture<Void> open = new CompletableFuture<>();
    private final CompletionStage<Void> opened = open;
    /** What mixtapes have been given since they were planned, by slug. */
    private final Map<String, Set<String>> given = new HashMap<>();

    Precaching(Stocktaking stocktaking, PrecacheRunner runner, TaskBook tasks, PrecacheThread thread, Clock clock) {
        this.stocktaking = stocktaking;
        this.runner = runner;
        this.tasks = tasks;
        this.thread = thread;
        this.clock = clock;
        this.lastId = new AtomicLong(clock.millis());
    }

    /** To be called once, when the music and the cache are known; before, orders wait. */
    void open() {
        open.complete(null);
    }

    private void whenOpen(Runnable work) {
        opened.thenRun(() -> thread.soon(work));
    }

    /** What came of an order. */
    record Taken(PrecacheTask task, boolean isNew) {}

    /** Takes an order on. One that asks for the same as a task that is not over yet is that task. */
    synchronized Taken submit(Order order) {
        Optional<PrecacheTask> same = tasks.firstActive(order::equals);
        if (same.isPresent()) {
            return new Taken(same.get(), false);
        }
        PrecacheTask task = create(order);
        tasks.add(task);
        whenOpen(() -> plan(task));
        return new Taken(task, true);
    }

    private PrecacheTask create(Order order) {
        return new PrecacheTask("t" + Long.toString(lastId.incrementAndGet(), DIGITS), order, clock);
    }

    /**
     * A mixtape has changed, or may have. Many changes in a short time are planned together; a task that is at work goes on with
     * the new plan.
     *
     * @param paths what it was given
     */
    void mixtapeChanged(Order order, List<String> paths) {
        String slug = order.mixtape().orElseThrow();
        boolean first;
        synchronized (given) {
            first = !given.containsKey(slug);
            given.computeIfAbsent(slug, s -> new LinkedHashSet<>()).addAll(paths);
        }
        if (first) {
            whenOpen(() -> planMixtape(order, slug));
        }
    }

    private void planMixtape(Order order, String slug) {
        if (runner.isWithoutMusic()) {
            thread.after(PrecacheRunner.RECHECK, () -> planMixtape(order, slug));
            return;
        }
        List<String> paths;
        synchronized (given) {
            paths = List.copyOf(given.getOrDefault(slug, Set.of()));
            given.remove(slug);
        }
        Optional<PrecacheTask> atWork = tasks.firstActive(order::equals);
        PrecacheTask task = atWork.orElseGet(() -> create(order));
        PrecachePlan plan = stocktaking.plan(order, paths, task::isTaken);
        boolean nothingNew = paths.isEmpty() && plan.size() == 0;
        if (atWork.isEmpty() && !nothingNew) {
            tasks.add(task);
        }
        carryOut(task, plan);
    }

    private void plan(PrecacheTask task) {
        if (runner.standsWithoutMusic(task)) {
            thread.after(PrecacheRunner.RECHECK, () -> plan(task)); // now it would find no track at all
            return;
        }
        try {
            carryOut(task, stocktaking.plan(task.order(), List.of(), task::isTaken));
        } catch (RuntimeException e) {
            LOG.errorf(e, "Pre-caching %s could not be planned", task.id());
            runner.end(task, TaskState.FAILED, "it could not be planned; the log says why");
        }
    }

    private void carryOut(PrecacheTask task, PrecachePlan plan) {
        task.planned(plan);
        runner.planned(task);
        runner.step();
    }

    /** What would be done for an order now. Blocks on the database. */
    PrecachePlan preview(Order order) {
        return stocktaking.plan(order, List.of(), key -> false);
    }

    /** Sees whether a window has closed, or a pause is over. */
    void look() {
        whenOpen(runner::step);
    }

    /**
     * Ends a task or a job of one; a task that is over is forgotten.
     *
     * @return false when there is none of this id
     */
    CompletionStage<Boolean> cancel(String id) {
        return thread.call(() -> {
            int dot = id.indexOf('.');
            Optional<PrecacheTask> task = tasks.find(dot < 0 ? id : id.substring(0, dot));
            boolean known = task.isPresent()
                    && (dot < 0 ? cancelTask(task.get()) : cancelJob(task.get(), id.substring(dot + 1)));
            runner.step();
            return known;
        });
    }

    private boolean cancelTask(PrecacheTask task) {
        if (task.isOver()) {
            tasks.forget(task);
        } else {
            runner.end(task, TaskState.CANCELLED, "cancelled by an admin");
        }
        return true;
    }

    private boolean cancelJob(PrecacheTask task, String number) {
        return number.matches("[0-9]{1,9}") && runner.endJob(task, Integer.parseInt(number), "cancelled by an admin");
    }
}
