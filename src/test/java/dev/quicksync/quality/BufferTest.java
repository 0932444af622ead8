package dev.quicksync.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The spec's "Apply Buffer Settings", as DESIGN.md settles it. */
class BufferTest {

    @ParameterizedTest
    @CsvSource({
        // level, Mbps, seconds, preload, most, threshold
        "LOW,    3,       5,  metadata, 10, 1.5",
        "MEDIUM, 3,       10, auto,     20, 3.0",
        "HIGH,   3.5,     15, auto,     30, 4.5",
        "ULTRA,  3,       20, auto,     40, 6.0",
        "LOW,    0.99999, 15, auto,     30, 4.5",
        "LOW,    1,       5,  metadata, 10, 1.5",
        "MEDIUM, 0.5,     15, auto,     30, 4.5",
        "HIGH,   0.5,     15, auto,     30, 4.5",
        "ULTRA,  0.5,     20, auto,     40, 6.0",
        "ULTRA,  0,       20, auto,     40, 6.0",
        "HIGH,   5,       15, auto,     30, 4.5",
        "HIGH,   5.00001, 10, auto,     20, 3.0",
        "ULTRA,  5,       20, auto,     40, 6.0",
        "ULTRA,  50,      10, auto,     20, 3.0",
        "MEDIUM, 50,      10, auto,     20, 3.0",
        "LOW,    50,      5,  metadata, 10, 1.5",
    })
    void buffer_isThePresets_butLargerWhenSlow_andSmallerWhenFast(
            Level level, double mbps, int seconds, String preload, int most, double threshold) {
        Buffer buffer = Buffer.of(level, mbps);

        assertThat(buffer).isEqualTo(new Buffer(seconds, preload));
        assertThat(buffer.maxSeconds()).isEqualTo(most);
        assertThat(buffer.rebufferThreshold()).isEqualTo(threshold);
    }
}
