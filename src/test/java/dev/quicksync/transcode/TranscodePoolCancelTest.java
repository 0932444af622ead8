package dev.quicksync.transcode;

import static dev.quicksync.transcode.Priority.BACKGROUND;
import static dev.quicksync.transcode.Priority.LISTENER;
import static dev.quicksync.transcode.Priority.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class TranscodePoolCancelTest {

    @Test
    void waitingJob_cancelled_failsAtOnceAndNeverStarts() {
        try (PoolFixture fixture = new PoolFixture(1)) {
            fixture.submit("running", SOON);
            fixture.submit("waiting", SOON);

            fixture.pool.cancel(fixture.job("waiting"), "not wanted");

            assertThat(fixture.isOver("waiting")).isTrue();
            assertThat(fixture.outcome("waiting")).isEqualTo("cancelled: not wanted");
            fixture.assertFigures(1, 0);
            fixture.finish("running");
            assertThat(fixture.runs.started()).containsExactly("running");
        }
    }

    @Test
    void runningJob_cancelled_isStoppedAndItsWorkerFreed() {
        try (PoolFixture fixture = new PoolFixture(1)) {
            fixture.submit("running", SOON);
            fixture.submit("next", SOON);

            fixture.pool.cancel(fixture.job("running"), "not wanted");

            assertThat(fixture.outcome("running")).isEqualTo("cancelled: not wanted");
            assertThat(fixture.runs.of("running").isStopped()).isTrue();
            fixture.finish("next");
            fixture.assertFigures(0, 0);
        }
    }

    @Test
    void jobThatGivesWay_cancelled_doesNotStartAgain() {
        try (PoolFixture fixture = new PoolFixture(1)) {
            fixture.submit("b1", BACKGROUND);
            fixture.submit("l1", LISTENER);

            fixture.pool.cancel(fixture.job("b1"), "not wanted");

            assertThat(fixture.outcome("b1")).isEqualTo("cancelled: not wanted");
            fixture.runs.awaitStarted("b1", "l1");
            fixture.finish("l1");
            fixture.assertFigures(0, 0);
        }
    }

    @Test
    void endedJob_cancelled_keepsItsResult() {
        try (PoolFixture fixture = new PoolFixture(1)) {
            fixture.submit("a", SOON);
            fixture.finish("a");

            fixture.pool.cancel(fixture.job("a"), "too late");

            assertThat(fixture.outcome("a")).isEqualTo("done");
            fixture.assertFigures(0, 0);
        }
    }

    @Test
    void job_cancelledTwice_failsOnce() {
        try (PoolFixture fixture = new PoolFixture(1)) {
            fixture.submit("running", SOON);
            fixture.submit("waiting", SOON);
            fixture.pool.cancel(fixture.job("waiting"), "first");
            fixture.pool.cancel(fixture.job("waiting"), "second");

            assertThat(fixture.outcome("waiting")).isEqualTo("cancelled: first");
        }
    }

    @Test
    void result_cantBeCompletedFromOutside() {
        try (PoolFixture fixture = new PoolFixture(1)) {
            Transcode job = fixture.submit("a", SOON);
            job.result().toCompletableFuture().cancel(true);

            assertThat(fixture.isOver("a")).isFalse();
            fixture.finish("a");
        }
    }

    @RepeatedTest(100) // the threads meet differently each time
    void close_endsEveryJob_andNoneStartsAgain() {
        try (PoolFixture fixture = new PoolFixture(2)) {
            fixture.submit("b1", BACKGROUND);
            fixture.submit("b2", BACKGROUND);
            fixture.submit("l1", LISTENER);
            fixture.submit("s1", SOON);
            fixture.submit("b3", BACKGROUND);

            fixture.pool.close();

            for (String name : new String[] {"b1", "b2", "l1", "s1", "b3"}) {
                assertThat(fixture.outcome(name)).isEqualTo("cancelled: the server is stopping");
            }
            fixture.assertFigures(0, 0);
        }
    }

    @Test
    void submit_afterClose_failsWithoutStarting() {
        try (PoolFixture fixture = new PoolFixture(1)) {
            fixture.pool.close();

            fixture.submit("late", LISTENER);

            assertThat(fixture.outcome("late")).isEqualTo("failed: the server is stopping");
            assertThat(fixture.runs.started()).isEmpty();
            fixture.assertFigures(0, 0);
        }
    }
}
