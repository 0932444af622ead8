package dev.quicksync.rendition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OwnCpuTest {

    private static final long START = 1_800_000_000_000L;

    private final OwnCpu own = new OwnCpu();

    @Test
    void nothing_usesNothing() {
        assertThat(own.percent(START, START + 1000, 4)).isZero();
        assertThat(own.isOpen()).isFalse();
    }

    @Test
    void processes_areAddedUp_overTheCores() {
        own.sample(START, Map.of(1L, 0.0, 2L, 5.0));
        own.sample(START + 1000, Map.of(1L, 1.0, 2L, 5.5));

        assertThat(own.isOpen()).isTrue();
        assertThat(own.percent(START, START + 1000, 2)).isCloseTo(75, within(0.01));
        assertThat(own.percent(START, START + 500, 2)).isCloseTo(75, within(0.01));
    }

    @Test
    void processThatIsNew_countsFromItsStart() {
        own.sample(START, Map.of());
        own.sample(START + 1000, Map.of(7L, 0.6));

        assertThat(own.percent(START, START + 1000, 1)).isCloseTo(60, within(0.01));
    }

    @Test
    void processThatHasEnded_countsUntilHalfway() {
        own.sample(START, Map.of(1L, 0.0));
        own.sample(START + 1000, Map.of(1L, 1.0));
        own.sample(START + 2000, Map.of());

        assertThat(own.percent(START + 1000, START + 2000, 1)).isCloseTo(50, within(0.01));
        assertThat(own.isOpen()).isFalse();
    }

    @Test
    void timeWithoutSamples_wasWithoutUse() {
        own.sample(START, Map.of(1L, 1.0));
        own.sample(START + 1000, Map.of());
        own.sample(START + 60_000, Map.of(2L, 0.5));

        assertThat(own.percent(START + 30_000, START + 59_000, 1)).isZero();
        assertThat(own.percent(START + 59_000, START + 60_000, 1)).isCloseTo(50, within(0.01));
    }

    @Test
    void moreThanTheMachineHas_isAllOfIt() {
        own.sample(START, Map.of(1L, 0.0));
        own.sample(START + 1000, Map.of(1L, 3.0));

        assertThat(own.percent(START, START + 1000, 2)).isEqualTo(100);
    }

    /** Tracks of half a minute are encoded in half a second, one behind the other. */
    @Test
    void processesThatLiveForHalfASecond_areSeen() {
        for (long millis = 130; millis < 10_000; millis += OwnCpu.SAMPLE_MILLIS) {
            own.sample(START + millis, Map.of(millis / 500, millis % 500 / 1000.0));
        }

        assertThat(own.percent(START + 5000, START + 6000, 1)).isCloseTo(100, within(10.0));
    }
}
