package dev.quicksync.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RungTest {

    @ParameterizedTest
    @CsvSource({"SAVER, saver, 64", "LOW, low, 128", "MEDIUM, medium, 192", "HIGH, high, 256", "ULTRA, ultra, 320"})
    void rung_hasTheLabelAndBitrateOfTheLadder(Rung rung, String label, int kbps) {
        assertThat(rung.label()).isEqualTo(label);
        assertThat(rung.kbps()).isEqualTo(kbps);
    }

    @Test
    void ladder_isDeclaredFromTheLowestToTheHighest() {
        assertThat(Stream.of(Rung.values()).map(Rung::kbps)).isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "-2147483648, SAVER",
        "0, SAVER",
        "1, SAVER",
        "63, SAVER",
        "64, SAVER",
        "65, SAVER",
        "127, SAVER",
        "128, LOW",
        "129, LOW",
        "191, LOW",
        "192, MEDIUM",
        "193, MEDIUM",
        "255, MEDIUM",
        "256, HIGH",
        "257, HIGH",
        "319, HIGH",
        "320, ULTRA",
        "321, ULTRA",
        "100000, ULTRA",
        "2147483647, ULTRA",
    })
    void notAbove_isTheHighestRungThatFits_orTheLowest(int kbps, Rung rung) {
        assertThat(Rung.notAbove(kbps)).isEqualTo(rung);
    }

    @ParameterizedTest
    @EnumSource
    void label_ofEveryRung_isFound(Rung rung) {
        assertThat(Rung.ofLabel(rung.label())).contains(rung);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "original", "HIGH", "High", "high ", " high", "lo", "lowest", "64"})
    void label_unknown_isNone(String label) {
        assertThat(Rung.ofLabel(label)).isEmpty();
    }
}
