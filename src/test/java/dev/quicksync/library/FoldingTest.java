package dev.quicksync.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource({
        "Größe, grosse",
        "GRÖSSE, grosse",
        "Beyoncé, beyonce",
        "Sigur Rós, sigur ros",
        "Mø, mo",
        "Łódź, lodz",
        "Æther, aether",
        "Þorn, thorn",
        "İstanbul, istanbul",
        "夜の散歩, 夜の散歩",
        "が, が",
        "Чайковский, чаиковскии",
        "한국, 한국",
        "e\u0301te, ete",
        "a\u0001b, a b",
        "'  x ', x",
        "🎵 Song, 🎵 song",
    })
    void fold_leavesCaseAndAccentsOut(String text, String folded) {
        assertThat(Folding.fold(text)).isEqualTo(folded);
    }
}
