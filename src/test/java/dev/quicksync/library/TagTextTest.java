package dev.quicksync.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TagTextTest {

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            delimiter = '|',
            value = {
                "So What|So What",
                " So\tWhat  |So What",
                "So What\u0000\u0000|So What",
                "One\u0000Two|One",
                "\u0000One|One",
                "a\u001Bb|a b",
                "a\u202Eb|a b",
                "e\u0301|\u00E9",
                "\uFEFFTitle|Title",
                "Größe|Größe",
                "Größe & Weite|Größe & Weite",
                "夜の散歩|夜の散歩",
            })
    void clean_leavesWhatIsToBeSeen(String raw, String cleaned) {
        assertThat(TagText.clean(raw)).hasValue(cleaned);
    }

    @Test
    void clean_ofLines_isOne() {
        assertThat(TagText.clean("one\r\ntwo\u2028three\n")).hasValue("one two three");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u0000", "\u0000\u0000", "\n\t", "\uFEFF"})
    void clean_ofNothing_isNone(String raw) {
        assertThat(TagText.clean(raw)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Größe", "Sigur Rós", "夜の散歩", "Дорога"})
    void clean_ofUtf8ReadAsLatin1_repairsIt(String text) {
        String misread = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

        assertThat(TagText.clean(misread)).hasValue(text);
    }

    @Test
    void clean_ofMegabytes_cutsThem() {
        assertThat(TagText.clean("🎵".repeat(1_000_000)).orElseThrow().codePointCount(0, 2 * TagText.LONGEST))
                .isEqualTo(TagText.LONGEST);
        assertThat(TagText.clean("x".repeat(501)).orElseThrow()).hasSize(500);
    }

    @Test
    void clean_ofHalfACharacter_leavesItOut() {
        assertThat(TagText.clean("a\uD83C b")).hasValue("a b");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "3, 1959, 3, 1959",
                "03/12, 1959-08-17, 3, 1959",
                "' 7 of 9', 17.08.1959, 7, 1959",
                "0, 0000, -, -",
                "A1, 59, -, -",
                "123456, 19590817, -, -",
                "99999, 9999, 99999, -",
                "-, -, -, -",
            })
    void numbers_areTakenFromWhatPeopleWrite(String track, String date, Integer number, Integer year) {
        Labels labels = Labels.of(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(track),
                Optional.ofNullable(date));

        assertThat(labels.trackNumber()).isEqualTo(number == null ? OptionalInt.empty() : OptionalInt.of(number));
        assertThat(labels.year()).isEqualTo(year == null ? OptionalInt.empty() : OptionalInt.of(year));
    }
}
