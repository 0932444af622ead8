package dev.quicksync.mixtape;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityTagsTest {

    private static final String ID = "0123abcd-0000-4000-8000-000000000000";

    private static Mixtape mixtape(int version) {
        return new Mixtape(ID, "s", "t", "", "", version, Instant.EPOCH, Instant.EPOCH, "local", List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "\"v7-0123abcd\"                     | true",
                "\"v7-0123abcd-99999999\"            | true",
                "\"x\", \"v7-0123abcd-1\"            | true",
                "\"a,b\",\"v7-0123abcd-1\"           | true",
                "*                                   | true",
                "\"v6-0123abcd-99999999\"            | false",
                "\"v70-0123abcd-99999999\"           | false",
                "\"v7-0123abce-99999999\"            | false",
                "\"v7\"                              | false",
                "\"v7-0123abcdef\"                   | false",
                "W/\"v7-0123abcd-99999999\"          | false",
                "v7-0123abcd-99999999                | false",
                "'\"'                                | false",
                "''                                  | false",
            })
    void ifMatch_namesOneVersionOfOneMixtape(String ifMatch, boolean names) {
        assertThat(EntityTags.namesVersion(ifMatch, ID, 7)).isEqualTo(names);
    }

    @Test
    void tag_isAnother_whenVersionOrTracksAreShownOtherwise() {
        String tag = EntityTags.of(mixtape(7), List.of("a"));
        assertThat(tag).startsWith("\"v7-0123abcd-").endsWith("\"");
        assertThat(EntityTags.of(mixtape(7), List.of("a"))).isEqualTo(tag);
        assertThat(EntityTags.of(mixtape(7), List.of("b"))).isNotEqualTo(tag);
        assertThat(EntityTags.of(mixtape(8), List.of("a"))).isNotEqualTo(tag);
        assertThat(EntityTags.namesVersion(tag, ID, 7)).isTrue();
    }
}
