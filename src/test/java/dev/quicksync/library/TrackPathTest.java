package dev.quicksync.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrackPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.flac",
                "a/b/c.flac",
                "a..b.flac",
                "..a.flac",
                "a...flac",
                "a..",
                "..a/b.flac",
                "a../b.flac",
                "...",
                "...flac",
                ".../a.flac",
                "a/.../b.flac",
                "..../a.flac",
                ".hidden.flac",
                ".hidden/a.flac",
                "back\\slash.flac",
                "a\\...\\b.flac",
                "a b/c d.flac",
                " ",
                "-rf.flac",
                "%2e%2e/a.flac",
                "\u97f3\u697d/\uD83C\uDFB5.flac",
                "\u2025/a.flac",
                "\uFF0E\uFF0E/a.flac",
                "line\nbreak.flac",
            })
    void path_insideItsDirectory_isAccepted(String value) {
        assertThat(new TrackPath(value).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..",
                ".",
                "../a.flac",
                "./a.flac",
                "a/../b.flac",
                "a/./b.flac",
                "a/..",
                "a/.",
                "a/b/../../../c.flac",
                "../",
                "..//a.flac",
                "a//../b.flac",
                "..\\a.flac",
                ".\\a.flac",
                "a\\..\\b.flac",
                "a\\..",
                "a\\.",
                "a/..\\b.flac",
                "a\\../b.flac",
                "\\..\\a.flac",
                "a/\\..",
                "..\\..\\etc/passwd",
            })
    void path_withDotParts_isRefused(String value) {
        assertRefused(value, "steps out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/a.flac", "//a.flac", "/../a.flac", "/etc/passwd"})
    void path_absolute_isRefused(String value) {
        assertRefused(value, "absolute");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "a\0.flac", "a.flac\0", "\0/../a.flac", "/\0"})
    void path_withNul_isRefused(String value) {
        assertRefused(value, "NUL");
    }

    @Test
    void path_empty_isRefused() {
        assertRefused("", "empty");
    }

    @ParameterizedTest
    @CsvSource({
        "a.flac, '', a, flac",
        "d/a.flac, d/, a, flac",
        "d/e/a.FLAC, d/e/, a, FLAC",
        "a.b.c.mp3, '', a.b.c, mp3",
        "a..b.flac, '', a..b, flac",
        "d.e/a, d.e/, a, ''",
        "a, '', a, ''",
        "a., '', a, ''",
        ".flac, '', '', flac",
        "d/.flac, d/, '', flac",
        "..., '', .., ''",
        "d/, d/, '', ''",
        "d.x/, d.x/, '', ''",
        "w\\a.flac, '', w\\a, flac",
        "d//a.flac, d//, a, flac",
    })
    void path_isMadeOfDirectoryStemAndExtension(String value, String directory, String stem, String extension) {
        TrackPath path = new TrackPath(value);

        assertThat(path.directory()).isEqualTo(directory);
        assertThat(path.stem()).isEqualTo(stem);
        assertThat(path.extension()).isEqualTo(extension);
    }

    @Test
    void text_ofAPath_cannotForgeALogLine() {
        assertThat(new TrackPath("a\r\nINFO b\u001b[31m\t\u007f.flac"))
                .hasToString("a\uFFFD\uFFFDINFO b\uFFFD[31m\uFFFD\uFFFD.flac");
        assertThat(new TrackPath("a\u0085b\u009b31m\u2028c\u2029d\u202ee\ufefff.flac"))
                .hasToString("a\uFFFDb\uFFFD31m\uFFFDc\uFFFDd\uFFFDe\uFFFDf.flac");
        assertThat(new TrackPath("\uD83C\uDFB5.flac")).hasToString("\uD83C\uDFB5.flac");
        assertThat(new TrackPath("\u97f3 \u00e9.flac")).hasToString("\u97f3 \u00e9.flac");
    }

    private static void assertRefused(String value, String reason) {
        assertThatExceptionOfType(RefusedPathException.class)
                .isThrownBy(() -> new TrackPath(value))
                .withMessageContaining(reason);
    }
}
