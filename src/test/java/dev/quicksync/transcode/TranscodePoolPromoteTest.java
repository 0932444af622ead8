package dev.quicksync.transcode;

import static dev.quicksync.transcode.Priority.BACKGROUND;
import static dev.quicksync.transcode.Priority.LISTENER;
import static dev.quicksync.transcode.Priority.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TranscodePoolPromoteTest {

    @Test
    void waitingJob_promoted_startsBeforeThoseThatItOvertook() {
        try (PoolFixture fixture = new PoolFixture(1)) {
            fixture.submit("running", SOON);
            fixture.submit("s1", SOON);
            fixture.submit("b1", BACKGROUND);
            fixture.submit("b2", BACKGROUND);

            fixture.pool.promote(fixture.job("b2"), SOON);

            fixture.assertFigures(1, 3);
            fixture.finish("running");
            fixture.finish("s1");
            fixture.finish("b2");
            assertThat(fixture.runs.of("b2").priority).isEqualTo(SOON);
            fixture.finish("b1");
        }
    }

    @Test
    void waitingJob_promotedToListener_takesABackgroundJobsPlace() {
        try (PoolFixture fixture = new PoolFixture(1)) {
            fixture.submit("b1", BACKGROUND);
            fixture.submit("b2", BACKGROUND);

            fixture.pool.promote(fixture.job("b2"), LISTENER);

            fixture.runs.awaitStarted("b1", "b2");
            assertThat(fixture.listener("b1").setBack).hasValue(1);
            fixture.finish("b2");
            fixture.finish("b1");
        }
    }

    @Test
    void runningJob_promotedToListener_isNoLongerStopped() {
        try (PoolFixture fixture = new PoolFixture(2)) {
            fixture.submit("b1", BACKGROUND);
            fixture.submit("b2", BACKGROUND);
            fixture.pool.promote(fixture.job("b2"), LISTENER);

            fixture.submit("l1", LISTENER);
            fixture.submit("l2", LISTENER);

            fixture.runs.awaitStarted("b1", "b2", "l1");
            assertThat(fixture.runs.of("b2").isStopped()).isFalse();
            fixture.assertFigures(2, 2);
            fixture.finish("b2");
            assertThat(fixture.listener("b2").started).hasValue(1);
        }
    }

    @Test
    void jobThatGivesWay_promotedToListener_takesAnothersPlace() {
        try (PoolFixture fixture = new PoolFixture(2)) {
            fixture.submit("b1", BACKGROUND);
            fixture.submit("b2", BACKGROUND);
            fixture.submit("l1", LISTENER);

            fixture.pool.promote(fixture.job("b2"), LISTENER);

            Soon.await().until(() -> fixture.runs.started().size() == 4);
            assertThat(fixture.runs.started().subList(2, 4)).containsExactlyInAnyOrder("l1", "b2");
            assertThat(fixture.listener("b1").setBack).hasValue(1);
            fixture.finish("l1");
            fixture.finish("b2");
            fixture.finish("b1");
        }
    }

    @Test
    void anyJob_promotedToALowerOrTheSamePriority_staysWhereItIs() {
        try (PoolFixture fixture = new PoolFixture(1)) {
            fixture.submit("running", LISTENER);
            fixture.submit("s1", SOON);
            fixture.submit("s2", SOON);

            fixture.pool.promote(fixture.job("running"), BACKGROUND);
            fixture.pool.promote(fixture.job("s1"), BACKGROUND);
            fixture.pool.promote(fixture.job("s1"), SOON);
            fixture.submit("l1", LISTENER);

            assertThat(fixture.runs.started()).containsExactly("running");
            fixture.finish("running");
            fixture.finish("l1");
            fixture.finish("s1");
            fixture.finish("s2");
        }
    }

    @Test
    void endedJob_promoted_doesNotStartAgain() {
        try (PoolFixture fixture = new PoolFixture(1)) {
            fixture.submit("b1", BACKGROUND);
            fixture.finish("b1");

            fixture.pool.promote(fixture.job("b1"), LISTENER);

            fixture.assertFigures(0, 0);
            assertThat(fixture.runs.started()).containsExactly("b1");
        }
    }
}
