package dev.quicksync.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTermsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "miles                 | (\"miles\"*)",
                "Miles  Davis          | (\"miles\"* AND \"davis\"*)",
                "Größe                 | (\"grosse\"*)",
                "a\"b                  | (\"a\"\"b\"*)",
                "NEAR(a b)             | (\"near(a\"* AND \"b)\"*)",
                "a OR b                | (\"a\"* AND \"or\"* AND \"b\"*)",
                "title:x               | (\"title:x\"*)",
                "x*                    | (\"x*\"*)",
                "rain + wind - (100%)  | (\"rain\"* AND \"wind\"* AND \"(100%)\"*)",
            })
    void match_quotesEveryWord(String typed, String query) {
        assertThat(SearchTerms.of(typed).match()).hasValue(query);
    }

    @Test
    void match_inSomeColumns_namesThem() {
        assertThat(SearchTerms.of("x").match("artist", "album")).hasValue("{artist album} : (\"x\"*)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\"", "* + -", "\"\"", "()", "\u0000"})
    void match_ofNoWord_isNone(String typed) {
        assertThat(SearchTerms.of(typed).match()).isEmpty();
    }

    @Test
    void words_beyondSixteen_areNotLookedFor() {
        assertThat(SearchTerms.of("a ".repeat(200)).words()).hasSize(16);
    }
}
