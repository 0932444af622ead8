package dev.quicksync.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "\"a\"                       | \"a\"",
                "W/\"a\"                     | W/\"a\"",
                "\"\"                        | \"\"",
                "\"a\",\"b\"                 | \"a\" \"b\"",
                "\"a\" , W/\"b\"\t,\"c\"     | \"a\" W/\"b\" \"c\"",
                ", ,\"a\",, \"b\",           | \"a\" \"b\"",
                "\"a,b\", \"c\"              | \"a,b\" \"c\"",
                "\",\",\",,\"                | \",\" \",,\"",
                "\"W/\"                      | \"W/\"",
                "\"a\\\"                     | \"a\\\"",
                "\"\u00e9\"                  | \"\u00e9\"",
            })
    void list_wellFormed_isReadInOrder(String header, String tags) {
        assertThat(list(header)).isEqualTo(tags);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                   | ''",
                "a                    | ''",
                "*                    | ''",
                "\"a                  | ''",
                "W/                   | ''",
                "W/a                  | ''",
                "w/\"a\"              | ''",
                "W \"a\"              | ''",
                "W/ \"a\"             | ''",
                "\"a\", b, \"c\"      | \"a\"",
                "\"a\", \"b           | \"a\"",
                "\"a\", W/            | \"a\"",
                "\"a\"; \"b\"         | \"a\"",
            })
    void list_malformed_endsThere(String header, String tags) {
        assertThat(list(header)).isEqualTo(tags);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a\"", "W/\"a\"", "\"\"", "\"a,b\"", " \"a\" ", "\t\"a\""})
    void single_wellFormed_isRead(String header) {
        assertThat(EntityTag.parse(header)).hasToString(header.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "a", "\"a", "a\"", "\"a\",", ",\"a\"", "\"a\" \"b\"", "\"a\",\"b\"", "\"a\"b", "*"})
    void single_malformed_isNone(String header) {
        assertThat(EntityTag.parse(header)).isNull();
    }

    /** The table of RFC 9110 section 8.8.3.2. */
    @ParameterizedTest
    @CsvSource({
        "W/\"1\", W/\"1\", false, true",
        "W/\"1\", W/\"2\", false, false",
        "W/\"1\", \"1\", false, true",
        "\"1\", W/\"1\", false, true",
        "\"1\", \"1\", true, true",
        "\"1\", \"2\", false, false",
        "\"a\", \"A\", false, false",
    })
    void comparison_ofTwoTags(String one, String other, boolean strongly, boolean weakly) {
        EntityTag left = EntityTag.parse(one);
        EntityTag right = EntityTag.parse(other);

        assertThat(left.isStrongly(right)).isEqualTo(strongly);
        assertThat(left.isWeakly(right)).isEqualTo(weakly);
    }

    @Test
    void strong_standsInQuotes() {
        assertThat(EntityTag.strong("high-1f")).hasToString("\"high-1f\"");
    }

    private static String list(String header) {
        return EntityTag.parseList(header).stream().map(EntityTag::toString).collect(Collectors.joining(" "));
    }
}
