package dev.quicksync.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HitWindowTest {

    private static final long MINUTE = Duration.ofMinutes(1).toMillis();
    private static final long START = 1_800_000_000_000L;

    private final HitWindow window = new HitWindow(Duration.ofHours(1), 60);

    @Test
    void emptyWindow_hasNoRate() {
        assertThat(window.rate(START)).isEmpty();
    }

    @Test
    void rate_isThatOfTheLastHour() {
        window.miss(START);
        window.hit(START + 30 * MINUTE);
        window.hit(START + 30 * MINUTE);
        window.hit(START + 30 * MINUTE);

        assertThat(window.rate(START + 59 * MINUTE)).hasValue(0.75);
        assertThat(window.rate(START + 60 * MINUTE)).hasValue(1);
        assertThat(window.rate(START + 90 * MINUTE)).isEmpty();
    }

    @Test
    void spans_areToldInOrder_withoutThoseWithoutRequests() {
        window.miss(START);
        window.hit(START + 30 * MINUTE);
        window.miss(START + 30 * MINUTE + 1);
        window.hit(START + 59 * MINUTE);

        assertThat(window.overTime(START + 59 * MINUTE))
                .containsExactly(
                        new HitWindow.Span(START, 0, 1),
                        new HitWindow.Span(START + 30 * MINUTE, 1, 1),
                        new HitWindow.Span(START + 59 * MINUTE, 1, 0));
        assertThat(window.overTime(START + 80 * MINUTE))
                .containsExactly(
                        new HitWindow.Span(START + 30 * MINUTE, 1, 1), new HitWindow.Span(START + 59 * MINUTE, 1, 0));
        assertThat(window.overTime(START + 200 * MINUTE)).isEmpty();
    }

    @Test
    void spansOfLongAgo_areOverwritten() {
        window.miss(START);
        window.hit(START + 60 * MINUTE * 24);

        assertThat(window.rate(START + 60 * MINUTE * 24)).hasValue(1);
    }

    @Test
    void clockThatGoesBack_costsNoMoreThanTheFuture() {
        window.hit(START);
        window.miss(START - 10 * MINUTE);

        assertThat(window.rate(START - 10 * MINUTE)).hasValue(0);
        assertThat(window.rate(START)).hasValue(0.5);
    }
}
