package dev.quicksync.transcode;

import static dev.quicksync.transcode.Priority.BACKGROUND;
import static dev.quicksync.transcode.Priority.LISTENER;
import static dev.quicksync.transcode.Priority.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TranscodePoolPreemptionTest {

    @Test
    void listener_whenAllWorkersAreBusy_takesTheLastStartedBackgroundJobsPlace() {
        try (PoolFixture fixture = new PoolFixture(3)) {
            fixture.submit("b1", BACKGROUND);
            fixture.submit("b2", BACKGROUND);
            fixture.submit("s1", SOON);

            fixture.submit("l1", LISTENER);

            fixture.runs.awaitStarted("b1", "b2", "s1", "l1");
            assertThat(fixture.runs.of("b2").isStopped()).isTrue();
            assertThat(fixture.runs.of("b1").isStopped()).isFalse();
            assertThat(fixture.runs.of("s1").isStopped()).isFalse();
            fixture.assertFigures(3, 1);
        }
    }

    @Test
    void listener_whenOnlySoonJobsRun_takesTheLastStartedOnesPlace() {
        try (PoolFixture fixture = new PoolFixture(2)) {
            fixture.submit("s1", SOON);
            fixture.submit("s2", SOON);

            fixture.submit("l1", LISTENER);

            fixture.runs.awaitStarted("s1", "s2", "l1");
            assertThat(fixture.runs.of("s2").isStopped()).isTrue();
            assertThat(fixture.runs.of("s1").isStopped()).isFalse();
        }
    }

    @Test
    void jobThatGaveWay_startsAgainBeforeItsEquals_andItsResultIsThatOfTheSecondRun() {
        try (PoolFixture fixture = new PoolFixture(1)) {
            fixture.submit("b1", BACKGROUND);
            fixture.submit("b2", BACKGROUND);
            fixture.submit("l1", LISTENER);
            fixture.runs.awaitStarted("b1", "l1");
            assertThat(fixture.isOver("b1")).isFalse();
            assertThat(fixture.listener("b1").setBack).hasValue(1);

            fixture.finish("l1");
            fixture.runs.awaitStarted("b1", "l1", "b1");
            fixture.runs.of("b1").finish("second run");

            assertThat(fixture.outcome("b1")).isEqualTo("second run");
            assertThat(fixture.listener("b1").started).hasValue(2);
            assertThat(fixture.listener("b1").setBack).hasValue(1);
            fixture.finish("b2");
            fixture.assertFigures(0, 0);
        }
    }

    @Test
    void listener_whenAWorkerIsFree_stopsNobody() {
        try (PoolFixture fixture = new PoolFixture(2)) {
            fixture.submit("b1", BACKGROUND);
            fixture.submit("l1", LISTENER);

            assertThat(fixture.runs.started()).containsExactly("b1", "l1");
            assertThat(fixture.runs.of("b1").isStopped()).isFalse();
        }
    }

    @Test
    void listeners_areNeverStoppedForOthers() {
        try (PoolFixture fixture = new PoolFixture(2)) {
            fixture.submit("l1", LISTENER);
            fixture.submit("l2", LISTENER);
            fixture.submit("l3", LISTENER);

            fixture.assertFigures(2, 1);
            fixture.finish("l1");
            fixture.finish("l2");
            fixture.finish("l3");
            assertThat(fixture.runs.started()).containsExactly("l1", "l2", "l3");
        }
    }

    @Test
    void severalListeners_takeOnePlaceEach_andTheRestWaits() {
        try (PoolFixture fixture = new PoolFixture(2)) {
            fixture.submit("b1", BACKGROUND);
            fixture.submit("s1", SOON);
            fixture.submit("l1", LISTENER);
            fixture.submit("l2", LISTENER);
            fixture.submit("l3", LISTENER);

            fixture.runs.awaitStarted("b1", "s1", "l1", "l2");
            assertThat(fixture.listener("b1").setBack).hasValue(1);
            assertThat(fixture.listener("s1").setBack).hasValue(1);
            fixture.finish("l1");
            fixture.finish("l2");
            fixture.finish("l3");
            fixture.finish("s1");
            fixture.finish("b1");
            assertThat(fixture.runs.started()).containsExactly("b1", "s1", "l1", "l2", "l3", "s1", "b1");
            assertThat(fixture.runs.mostAtOnce()).isEqualTo(2);
        }
    }

    @Test
    void oneListener_stopsOneJobOnly() {
        try (PoolFixture fixture = new PoolFixture(2)) {
            fixture.submit("b1", BACKGROUND);
            fixture.submit("b2", BACKGROUND);
            fixture.submit("l1", LISTENER);
            fixture.runs.awaitStarted("b1", "b2", "l1");

            fixture.submit("b3", BACKGROUND);
            fixture.submit("s1", SOON);

            assertThat(fixture.listener("b1").setBack).hasValue(0);
            assertThat(fixture.runs.of("b1").isStopped()).isFalse();
            fixture.assertFigures(2, 3);
        }
    }

    @Test
    void listener_whenACancelledJobIsAboutToEnd_takesThatPlace() {
        try (PoolFixture fixture = new PoolFixture(2)) {
            fixture.submit("b1", BACKGROUND);
            fixture.submit("b2", BACKGROUND);
            fixture.pool.cancel(fixture.job("b1"), "not wanted");

            fixture.submit("l1", LISTENER);

            fixture.runs.awaitStarted("b1", "b2", "l1");
            assertThat(fixture.listener("b2").setBack).hasValue(0);
            assertThat(fixture.outcome("b1")).isEqualTo("cancelled: not wanted");
        }
    }

    @Test
    void jobThatCanBeStoppedTwice_isRunAThirdTime() {
        try (PoolFixture fixture = new PoolFixture(1)) {
            fixture.submit("b1", BACKGROUND);
            fixture.submit("l1", LISTENER);
            fixture.runs.awaitStarted("b1", "l1");
            fixture.finish("l1");
            fixture.submit("l2", LISTENER);
            fixture.runs.awaitStarted("b1", "l1", "b1", "l2");
            fixture.finish("l2");
            fixture.finish("b1");

            assertThat(fixture.listener("b1").started).hasValue(3);
            assertThat(fixture.listener("b1").setBack).hasValue(2);
        }
    }
}
