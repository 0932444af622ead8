package dev.quicksync.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpDateTest {

    private static final Instant RFC_EXAMPLE = Instant.parse("1994-11-06T08:49:37Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sun, 06 Nov 1994 08:49:37 GMT",
                "Sunday, 06-Nov-94 08:49:37 GMT",
                "Sun Nov  6 08:49:37 1994",
            })
    void date_inEachOfTheThreeFormats_isRead(String text) {
        assertThat(HttpDate.parse(text)).isEqualTo(RFC_EXAMPLE);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "0",
                "yesterday",
                "1994-11-06T08:49:37Z",
                "784111777",
                "Sun, 06 Nov 1994",
                "Sun, 06 Foo 1994 08:49:37 GMT",
                "\"v1\"",
            })
    void date_garbage_isNone(String text) {
        assertThat(HttpDate.parse(text)).isNull();
    }

    @Test
    void format_isTheFixedLengthOneInWholeSeconds() {
        assertThat(HttpDate.format(RFC_EXAMPLE)).isEqualTo("Sun, 06 Nov 1994 08:49:37 GMT");
        assertThat(HttpDate.format(RFC_EXAMPLE.plusMillis(999))).isEqualTo("Sun, 06 Nov 1994 08:49:37 GMT");
    }

    @Test
    void format_readsBackAsItself() {
        Instant leapDay = Instant.parse("2024-02-29T23:59:59Z");

        assertThat(HttpDate.parse(HttpDate.format(leapDay))).isEqualTo(leapDay);
    }
}
