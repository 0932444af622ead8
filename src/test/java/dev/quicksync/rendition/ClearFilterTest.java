package dev.quicksync.rendition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClearFilterTest {

    private static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");
    private static final Ladder LADDER = new Ladder() {
        @Override
        public List<Encoding> rungs() {
            return List.of(new Encoding("low", 128), new Encoding("high", 256));
        }

        @Override
        public boolean isForLossyToo() {
            return false;
        }
    };

    private static ClearFilter parse(@Nullable String days, @Nullable String quality, @Nullable String path) {
        return ClearFilter.parse(days, quality, path, LADDER);
    }

    private static Rendition rendition(String path, String rung, int daysAgo) {
        return new Rendition(
                path + ".mp3",
                new RenditionLabel(path, 1, 2, new Encoding(rung, 128), 1),
                1,
                NOW.minus(Duration.ofDays(daysAgo)).getEpochSecond() * 1_000_000_000L);
    }

    private static boolean fits(ClearFilter filter, Rendition rendition) {
        return filter.at(NOW).test(rendition);
    }

    @Test
    void noParameters_fitEverything() {
        assertThat(fits(parse(null, null, null), rendition("a/b.flac", "low", 0)))
                .isTrue();
        assertThat(fits(parse("0", null, null), rendition("a/b.flac", "low", 0)))
                .isTrue();
    }

    @Test
    void parameters_mustAllFit() {
        ClearFilter filter = parse("10", "low", "a");
        assertThat(fits(filter, rendition("a/b.flac", "low", 11))).isTrue();
        assertThat(fits(filter, rendition("a/b.flac", "low", 9))).isFalse();
        assertThat(fits(filter, rendition("a/b.flac", "high", 11))).isFalse();
        assertThat(fits(filter, rendition("c/b.flac", "low", 11))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "a, a/b.flac, true",
        "a/, a/b.flac, true",
        "a/b.flac, a/b.flac, true",
        "a/b, a/b.flac, false",
        "a, ab/c.flac, false",
        "a/b, a/bc/d.flac, false",
        "A, a/b.flac, false",
        "Größe & Weite, Größe & Weite/夜.m4a, true",
        "a/b.flac/c, a/b.flac, false",
    })
    void path_endsAtADirectory_orIsATrack(String path, String track, boolean fits) {
        assertThat(fits(parse(null, null, path), rendition(track, "low", 0))).isEqualTo(fits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/a", "..", "a/..", "a/../b", "./a", "a\0b", "a\\..\\b"})
    void path_thatCanNotBe_isRefused(String path) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parse(null, null, path))
                .withMessageContaining("path must be");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "LOW", "medium", "original", "128"})
    void quality_thatIsNoRung_isRefused(String quality) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parse(null, quality, null))
                .withMessage("quality must be one of low, high");
    }

    @Test
    void message_isTheSpecs_whereTheSpecKnowsTheParameters() {
        assertThat(parse(null, null, null).message("Cleared", 234)).isEqualTo("Cleared all 234 cached files");
        assertThat(parse("30", null, null).message("Cleared", 234))
                .isEqualTo("Cleared 234 cached files older than 30 days");
        assertThat(parse("30", "low", "a/b").message("Would clear", 2))
                .isEqualTo("Would clear 2 cached files at low of a/b older than 30 days");
        assertThat(parse(null, null, "a\nb").message("Cleared", 0)).doesNotContain("\n");
    }
}
