package dev.quicksync.mixtape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quicksync.mixtape.ProgressEvent.Status;
import dev.quicksync.mixtape.ProgressMessage.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressBoardTest {

    private static final Instant START = Instant.parse("2026-11-28T02:00:00Z");

    private final ProgressBoard board = new ProgressBoard();

    private void post(long id, String task, Status status, Instant at) {
        board.post(new Progress(id, new ProgressEvent(task, "step", status, "m", 1, 2, 0, at)), at);
    }

    private List<Long> ids(Instant now) {
        return board.present(now).stream().map(Progress::id).toList();
    }

    @Test
    void latestEventOfEachTask_isKept_oldestFirst() {
        post(1, "a", Status.IN_PROGRESS, START);
        post(2, "b", Status.IN_PROGRESS, START);
        post(3, "a", Status.COMPLETED, START);
        assertThat(ids(START)).containsExactly(2L, 3L);
    }

    @Test
    void taskThatHasEnded_isForgottenAfterAWhile() {
        post(1, "a", Status.COMPLETED, START);
        post(2, "b", Status.FAILED, START);
        post(3, "c", Status.IN_PROGRESS, START);
        assertThat(ids(START.plus(ProgressBoard.KEPT))).containsExactly(1L, 2L, 3L);
        assertThat(ids(START.plus(ProgressBoard.KEPT).plusSeconds(1))).containsExactly(3L);
        assertThat(board.isEmpty(START.plus(ProgressBoard.KEPT_SILENT))).isFalse();
        assertThat(board.isEmpty(START.plus(ProgressBoard.KEPT_SILENT).plusSeconds(1)))
                .isTrue();
    }

    @Test
    void moreTasksThanAreKept_pushOutTheOldest() {
        for (int i = 0; i <= ProgressBoard.MOST; i++) {
            post(i, "task " + i, Status.IN_PROGRESS, START.plus(Duration.ofMillis(i)));
        }
        assertThat(ids(START)).hasSize(ProgressBoard.MOST).startsWith(1L).endsWith((long) ProgressBoard.MOST);
    }
}
