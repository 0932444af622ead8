package dev.quicksync.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CacheStatsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0.0",
        "1, 0.0",
        "5242, 0.0",
        "5243, 0.01",
        "1048575, 1.0",
        "1048576, 1.0",
        "1053819, 1.01",
        "1572864, 1.5",
        "157286400, 150.0",
        "1099511627776, 1048576.0"
    })
    void cacheSizeMb_isRoundedToTwoPlaces(long bytes, double megabytes) {
        CacheStats stats = CacheStats.of(bytes, 3, "/cache");

        assertThat(stats).isEqualTo(new CacheStats(bytes, megabytes, 3, "/cache"));
    }
}
