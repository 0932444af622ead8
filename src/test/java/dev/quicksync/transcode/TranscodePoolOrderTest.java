package dev.quicksync.transcode;

import static dev.quicksync.transcode.Priority.BACKGROUND;
import static dev.quicksync.transcode.Priority.LISTENER;
import static dev.quicksync.transcode.Priority.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TranscodePoolOrderTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void jobs_neverRunMoreThanTheWorkersAtOnce(int workers) {
        try (PoolFixture fixture = new PoolFixture(workers)) {
            List<String> names = List.of("a", "b", "c", "d", "e");
            names.subList(0, workers + 2).forEach(name -> fixture.submit(name, SOON));

            fixture.assertFigures(workers, 2);
            assertThat(fixture.runs.started()).isEqualTo(names.subList(0, workers));
            names.subList(0, workers + 2).forEach(fixture::finish);

            assertThat(fixture.runs.mostAtOnce()).isLessThanOrEqualTo(workers);
            fixture.assertFigures(0, 0);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void pool_withoutAWorker_isRefused(int workers) {
        assertThatThrownBy(() -> new TranscodePool(new FakeRuns(), Runnable::run, workers, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("AUDIO_CACHE_MAX_WORKERS");
    }

    @Test
    void waitingJobs_startByPriority_andFirstComeFirstServedAmongEquals() {
        try (PoolFixture fixture = new PoolFixture(1)) {
            fixture.submit("first", LISTENER);
            fixture.submit("b1", BACKGROUND);
            fixture.submit("s1", SOON);
            fixture.submit("l1", LISTENER);
            fixture.submit("b2", BACKGROUND);
            fixture.submit("s2", SOON);
            fixture.submit("l2", LISTENER);
            fixture.assertFigures(1, 6);

            List.of("first", "l1", "l2", "s1", "s2", "b1", "b2").forEach(fixture::finish);

            assertThat(fixture.runs.started()).containsExactly("first", "l1", "l2", "s1", "s2", "b1", "b2");
        }
    }

    @ParameterizedTest
    @EnumSource(Priority.class)
    void run_isCreatedWithItsJobsPriority_andTheListenerIsToldOnce(Priority priority) {
        try (PoolFixture fixture = new PoolFixture(1)) {
            fixture.submit("a", priority);

            assertThat(fixture.runs.of("a").priority).isEqualTo(priority);
            assertThat(fixture.listener("a").started).hasValue(1);
            fixture.finish("a");
            assertThat(fixture.listener("a").started).hasValue(1);
            assertThat(fixture.listener("a").setBack).hasValue(0);
        }
    }

    @Test
    void listener_ofAWaitingJob_isNotToldThatItStarted() {
        try (PoolFixture fixture = new PoolFixture(1)) {
            fixture.submit("a", SOON);
            fixture.submit("b", SOON);

            assertThat(fixture.listener("b").started).hasValue(0);
        }
    }

    @ParameterizedTest
    @EnumSource(Priority.class)
    void submit_whenTheQueueOfItsPriorityIsFull_isRefused_andOtherPrioritiesAreNot(Priority full) {
        try (PoolFixture fixture = new PoolFixture(1)) {
            fixture.submit("running", LISTENER);
            for (int i = 0; i < PoolFixture.QUEUE_LIMIT; i++) {
                fixture.submit("waiting " + i, full);
            }

            assertThatThrownBy(() -> fixture.submit("one too many", full))
                    .isInstanceOf(QueueFullException.class)
                    .hasMessageContaining("4");

            fixture.assertFigures(1, PoolFixture.QUEUE_LIMIT);
            for (Priority other : Priority.values()) {
                if (other != full) {
                    fixture.submit("other " + other, other);
                }
            }
            fixture.assertFigures(1, PoolFixture.QUEUE_LIMIT + 2);
        }
    }

    @Test
    void submit_onceAnotherHasLeftTheFullQueue_isTaken() {
        try (PoolFixture fixture = new PoolFixture(1)) {
            fixture.submit("running", SOON);
            for (int i = 0; i < PoolFixture.QUEUE_LIMIT; i++) {
                fixture.submit("waiting " + i, SOON);
            }
            fixture.finish("running");

            fixture.submit("late", SOON);

            fixture.assertFigures(1, PoolFixture.QUEUE_LIMIT);
        }
    }
}
