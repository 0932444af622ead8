package dev.quicksync.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code If-Range}: {@link Preconditions#rangeApplies} (RFC 9110 section 13.1.5). */
class IfRangeTest {

    private static final Instant MODIFIED = Instant.parse("1994-11-06T08:49:37Z");
    private static final String SAME_DATE = "Sun, 06 Nov 1994 08:49:37 GMT";
    private static final Instant LATER = MODIFIED.plusSeconds(3600);
    private static final Validators CURRENT = new Validators(EntityTag.strong("v2"), MODIFIED);

    @Test
    void ifRange_absent_applies() {
        assertThat(applies(null, CURRENT, LATER)).isTrue();
        assertThat(applies(null, null, LATER)).isTrue();
        assertThat(applies(null, CURRENT, MODIFIED)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"v2\"            | true",
                "' \"v2\" '        | true",
                "W/\"v2\"          | false",
                "\"v1\"            | false",
                "\"V2\"            | false",
                "\"v2\", \"v1\"    | false",
                "\"v1\", \"v2\"    | false",
            })
    void ifRange_tag_appliesWhenStronglyTheSame(String ifRange, boolean applies) {
        assertThat(applies(ifRange, CURRENT, LATER)).isEqualTo(applies);
    }

    @Test
    void ifRange_tagOfAFileJustWritten_applies() {
        assertThat(applies("\"v2\"", CURRENT, MODIFIED)).isTrue();
    }

    @Test
    void ifRange_tagOfAWeakRepresentation_doesNotApply() {
        Validators weak = new Validators(new EntityTag("v2", true), MODIFIED);

        assertThat(applies("\"v2\"", weak, LATER)).isFalse();
        assertThat(applies("W/\"v2\"", weak, LATER)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sun, 06 Nov 1994 08:49:37 GMT   | true",
                "Sunday, 06-Nov-94 08:49:37 GMT  | true",
                "Sun, 06 Nov 1994 08:49:36 GMT   | false",
                "Sun, 06 Nov 1994 08:49:38 GMT   | false",
            })
    void ifRange_date_appliesWhenExactlyTheSame(String ifRange, boolean applies) {
        assertThat(applies(ifRange, CURRENT, LATER)).isEqualTo(applies);
    }

    @ParameterizedTest
    @CsvSource({"-1000, false", "0, false", "999, false", "1000, true", "1001, true"})
    void ifRange_date_appliesOnlyOnceItIsASecondOld(long ageMillis, boolean applies) {
        assertThat(applies(SAME_DATE, CURRENT, MODIFIED.plusMillis(ageMillis))).isEqualTo(applies);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "*", "v2", "\"v2", "v2\"", "garbage", "784111777", "1994-11-06T08:49:37Z"})
    void ifRange_garbage_doesNotApply(String ifRange) {
        assertThat(applies(ifRange, CURRENT, LATER)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"v2\"", "W/\"v2\"", SAME_DATE, "*", "garbage"})
    void ifRange_anything_doesNotApplyToARepresentationStillBeingMade(String ifRange) {
        assertThat(applies(ifRange, null, LATER)).isFalse();
    }

    private static boolean applies(String ifRange, Validators current, Instant now) {
        return new Preconditions(null, null, null, null, ifRange).rangeApplies(current, now);
    }
}
