package dev.quicksync.precache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quicksync.fixture.MovableClock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Once in each window, whenever the server looks. */
class NightlyTest {

    private final TaskBook tasks = new TaskBook();
    private final PrecacheSettings settings = new PrecacheSettings(
            List.of(Shelf.HIGH),
            List.of(Shelf.MEDIUM),
            100,
            2,
            Optional.of(new NightlyWindow("0 2 * * *", LocalTime.of(4, 0), ZoneId.of("Europe/Berlin"))),
            1);

    private static Instant at(String text) {
        return java.time.OffsetDateTime.parse(text).toInstant();
    }

    private PrecacheTask start(Nightly nightly, Order order) {
        PrecacheTask task = new PrecacheTask("n", order, new MovableClock());
        tasks.add(task);
        nightly.started(task);
        return task;
    }

    @Test
    void task_isDueOnceInAWindow_andAgainInTheNext() {
        Nightly nightly = new Nightly(settings, tasks);
        assertThat(nightly.due(at("2026-11-20T01:59:00+01:00"))).isEmpty();
        Order order = nightly.due(at("2026-11-20T02:00:30+01:00")).orElseThrow();
        assertThat(order.until()).contains(at("2026-11-20T04:00:00+01:00"));
        PrecacheTask task = start(nightly, order);
        assertThat(nightly.due(at("2026-11-20T02:01:30+01:00"))).isEmpty();
        task.end(TaskState.COMPLETED, null);
        assertThat(nightly.due(at("2026-11-20T02:02:30+01:00"))).isEmpty();
        assertThat(nightly.due(at("2026-11-21T02:00:30+01:00"))).isPresent();
    }

    @Test
    void serverThatIsStartedInTheWindow_goesOn() {
        assertThat(new Nightly(settings, tasks).due(at("2026-11-20T02:30:00+01:00")))
                .isPresent();
    }

    @Test
    void hourThatComesTwice_startsOneTask() {
        Nightly nightly = new Nightly(settings, tasks);
        start(nightly, nightly.due(at("2026-10-25T02:00:00+02:00")).orElseThrow())
                .end(TaskState.COMPLETED, null);
        assertThat(nightly.due(at("2026-10-25T02:00:00+01:00"))).isEmpty();
        assertThat(nightly.due(at("2026-10-25T03:00:00+01:00"))).isEmpty();
    }

    @Test
    void warmingThatGoesOn_isWaitedFor() {
        Nightly nightly = new Nightly(settings, tasks);
        PrecacheTask warm = start(nightly, Order.warm(List.of(Shelf.HIGH)));
        assertThat(nightly.due(at("2026-11-20T02:30:00+01:00"))).isEmpty();
        warm.end(TaskState.COMPLETED, null);
        assertThat(nightly.due(at("2026-11-20T02:31:00+01:00"))).isPresent();
    }

    @Test
    void taskThatCouldNotBePlanned_isDueAgain() {
        Nightly nightly = new Nightly(settings, tasks);
        Order order = nightly.due(at("2026-11-20T02:00:30+01:00")).orElseThrow();
        start(nightly, order).end(TaskState.FAILED, "the database is locked");
        assertThat(nightly.due(at("2026-11-20T02:01:30+01:00"))).contains(order);
    }
}
