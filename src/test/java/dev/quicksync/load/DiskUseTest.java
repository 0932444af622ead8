package dev.quicksync.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiskUseTest {

    @TempDir
    Path temp;

    @ParameterizedTest
    @CsvSource({
        "100, 100, 100, 0",
        "100,  75,  75, 25",
        "100,  25,  20, 78.9", // 75 used, 20 free, 5 reserved
        "100,   5,   0, 100",
        "100,   0,   0, 100",
        "0,     0,   0, -1", // as of /proc
    })
    void percent_countsLikeDf(long total, long unallocated, long usable, double percent) {
        assertThat(DiskUse.percentOf(total, unallocated, usable)).isEqualTo(percent);
    }

    @Test
    void directoryThatIsNotThereYet_takesTheVolumeThatItWillLieOn() {
        double here = new DiskUse(temp, Runnable::run).percentBlocking();
        double below = new DiskUse(temp.resolve("cache/audio"), Runnable::run).percentBlocking();

        assertThat(here).isBetween(0.0, 100.0);
        assertThat(below).isCloseTo(here, offset(1.0));
    }

    @Test
    void percent_isReadByTheThreadGiven() {
        assertThat(new DiskUse(temp, task -> {}).percent()).isNotDone();
        assertThat(new DiskUse(temp, Runnable::run).percent()).isDone();
    }
}
