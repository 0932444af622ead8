package dev.quicksync.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quicksync.http.Preconditions.Outcome;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The order of RFC 9110 section 13.2.2. The columns are If-Match, If-Unmodified-Since, If-None-Match and If-Modified-Since; a date is
 * {@code older} or {@code newer} than the representation by a second, the {@code same}, or the text itself.
 */
class PreconditionsTest {

    private static final Instant MODIFIED = Instant.parse("1994-11-06T08:49:37Z");
    private static final Validators CURRENT = new Validators(EntityTag.strong("v2"), MODIFIED);

    @Test
    void condition_absent_proceeds() {
        assertThat(evaluate(null, null, null, null, CURRENT)).isEqualTo(Outcome.PROCEED);
        assertThat(evaluate(null, null, null, null, null)).isEqualTo(Outcome.PROCEED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*                      | PROCEED",
                "' * '                  | PROCEED",
                "\"v2\"                 | PROCEED",
                "\"v1\", \"v2\"         | PROCEED",
                "W/\"v2\", \"v2\"       | PROCEED",
                "\"v1\"                 | FAILED",
                "\"v1\", \"v3\"         | FAILED",
                "W/\"v2\"               | FAILED",
                "\"V2\"                 | FAILED",
                "v2                     | FAILED",
                "''                     | FAILED",
                "\"*\"                  | FAILED",
                "\"v1,\"v2\"            | FAILED",
            })
    void ifMatch_comparesStrongly(String ifMatch, Outcome outcome) {
        assertThat(evaluate(ifMatch, null, null, null, CURRENT)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "newer, PROCEED",
        "same, PROCEED",
        "older, FAILED",
        "garbage, PROCEED",
        "'', PROCEED",
        "1994-11-06T08:49:36Z, PROCEED",
    })
    void ifUnmodifiedSince_failsWhenChangedLater_andIgnoresBadDates(String date, Outcome outcome) {
        assertThat(evaluate(null, date, null, null, CURRENT)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"v2\"  | older  | PROCEED",
                "*       | older  | PROCEED",
                "\"v1\"  | newer  | FAILED",
                "v2      | newer  | FAILED",
            })
    void ifUnmodifiedSince_besideIfMatch_isIgnored(String ifMatch, String date, Outcome outcome) {
        assertThat(evaluate(ifMatch, date, null, null, CURRENT)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*                    | NOT_MODIFIED",
                "' * '                | NOT_MODIFIED",
                "\"v2\"               | NOT_MODIFIED",
                "W/\"v2\"             | NOT_MODIFIED",
                "\"v1\", W/\"v2\"     | NOT_MODIFIED",
                "\"v1\"               | PROCEED",
                "W/\"v1\", \"v3\"     | PROCEED",
                "v2                   | PROCEED",
                "''                   | PROCEED",
                "\"*\"                | PROCEED",
            })
    void ifNoneMatch_comparesWeakly(String ifNoneMatch, Outcome outcome) {
        assertThat(evaluate(null, null, ifNoneMatch, null, CURRENT)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "newer, NOT_MODIFIED",
        "same, NOT_MODIFIED",
        "older, PROCEED",
        "garbage, PROCEED",
        "'', PROCEED",
        "'Sun, 99 Nov 1994 08:49:37 GMT', PROCEED",
        "'Sun, 06 Nov 1994 25:49:37 GMT', PROCEED",
    })
    void ifModifiedSince_isNotModifiedUnlessChangedLater_andIgnoresBadDates(String date, Outcome outcome) {
        assertThat(evaluate(null, null, null, date, CURRENT)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"v1\"  | newer    | PROCEED",
                "\"v1\"  | same     | PROCEED",
                "v2      | same     | PROCEED",
                "''      | same     | PROCEED",
                "\"v2\"  | older    | NOT_MODIFIED",
                "\"v2\"  | garbage  | NOT_MODIFIED",
                "*       | older    | NOT_MODIFIED",
            })
    void ifModifiedSince_besideIfNoneMatch_isIgnored(String ifNoneMatch, String date, Outcome outcome) {
        assertThat(evaluate(null, null, ifNoneMatch, date, CURRENT)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"v2\"  |        | \"v2\"  |        | NOT_MODIFIED",
                "\"v2\"  |        | \"v1\"  |        | PROCEED",
                "\"v1\"  |        | \"v2\"  |        | FAILED",
                "*       |        | *       |        | NOT_MODIFIED",
                "\"v2\"  |        |         | same   | NOT_MODIFIED",
                "\"v1\"  |        |         | same   | FAILED",
                "        | older  | \"v2\"  |        | FAILED",
                "        | same   | \"v2\"  |        | NOT_MODIFIED",
                "        | same   | \"v1\"  | same   | PROCEED",
                "        | older  |         | newer  | FAILED",
                "        | same   |         | same   | NOT_MODIFIED",
                "        | newer  |         | older  | PROCEED",
                "\"v2\"  | older  | \"v2\"  | older  | NOT_MODIFIED",
                "\"v2\"  | older  | \"v1\"  | newer  | PROCEED",
            })
    void conditions_together_areTakenInOrder(
            String match, String unmodified, String none, String modified, Outcome out) {
        assertThat(evaluate(match, unmodified, none, modified, CURRENT)).isEqualTo(out);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*       |        |         |        | PROCEED",
                "\"v2\"  |        |         |        | FAILED",
                "        | older  |         |        | PROCEED",
                "        | newer  |         |        | PROCEED",
                "        |        | *       |        | NOT_MODIFIED",
                "        |        | \"v2\"  |        | PROCEED",
                "        |        |         | newer  | PROCEED",
                "        |        |         | older  | PROCEED",
                "*       | older  | \"v2\"  | newer  | PROCEED",
                "*       |        | *       |        | NOT_MODIFIED",
            })
    void representation_stillBeingMade_existsButMatchesNothing(
            String match, String unmodified, String none, String modified, Outcome outcome) {
        assertThat(evaluate(match, unmodified, none, modified, null)).isEqualTo(outcome);
    }

    @Test
    void ifMatch_ofARepresentationWithAWeakTag_fails() {
        Validators weak = new Validators(new EntityTag("v2", true), MODIFIED);

        assertThat(evaluate("\"v2\"", null, null, null, weak)).isEqualTo(Outcome.FAILED);
        assertThat(evaluate("W/\"v2\"", null, null, null, weak)).isEqualTo(Outcome.FAILED);
        assertThat(evaluate(null, null, "\"v2\"", null, weak)).isEqualTo(Outcome.NOT_MODIFIED);
    }

    private static Outcome evaluate(String match, String unmodified, String none, String modified, Validators current) {
        return new Preconditions(match, date(unmodified), none, date(modified), null).evaluate(current);
    }

    private static String date(String word) {
        if (word == null) {
            return null;
        }
        return switch (word) {
            case "older" -> HttpDate.format(MODIFIED.minusSeconds(1));
            case "same" -> HttpDate.format(MODIFIED);
            case "newer" -> HttpDate.format(MODIFIED.plusSeconds(1));
            default -> word;
        };
    }
}
