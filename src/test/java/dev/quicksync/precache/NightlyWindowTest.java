package dev.quicksync.precache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When the window is open, on ordinary days and on those on which the clocks are moved. */
class NightlyWindowTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    @ParameterizedTest(name = "{0} until {1} at {2}")
    @CsvSource({
        // cron, until, now, start, end (or closed)
        "0 2 * * *, 04:00, 2026-11-20T01:59:59+01:00, closed,",
        "0 2 * * *, 04:00, 2026-11-20T02:00:00+01:00, 2026-11-20T02:00:00+01:00, 2026-11-20T04:00:00+01:00",
        "0 2 * * *, 04:00, 2026-11-20T02:30:17+01:00, 2026-11-20T02:00:00+01:00, 2026-11-20T04:00:00+01:00",
        "0 2 * * *, 04:00, 2026-11-20T03:59:59.999+01:00, 2026-11-20T02:00:00+01:00, 2026-11-20T04:00:00+01:00",
        "0 2 * * *, 04:00, 2026-11-20T04:00:00+01:00, closed,",
        "0 2 * * *, 04:00, 2026-11-20T18:00:00+01:00, closed,",
        // over midnight
        "30 22 * * *, 06:00, 2026-11-20T23:00:00+01:00, 2026-11-20T22:30:00+01:00, 2026-11-21T06:00:00+01:00",
        "30 22 * * *, 06:00, 2026-11-21T05:59:00+01:00, 2026-11-20T22:30:00+01:00, 2026-11-21T06:00:00+01:00",
        "30 22 * * *, 06:00, 2026-11-21T06:00:00+01:00, closed,",
        "0 0 * * *, 00:00, 2026-11-20T12:00:00+01:00, 2026-11-20T00:00:00+01:00, 2026-11-21T00:00:00+01:00",
        // the first minute of a month and year
        "0 23 31 12 *, 01:00, 2027-01-01T00:30:00+01:00, 2026-12-31T23:00:00+01:00, 2027-01-01T01:00:00+01:00",
        "0 23 31 12 *, 01:00, 2026-11-20T23:30:00+01:00, closed,",
        // weekdays: 2026-11-20 is a Friday
        "0 2 * * 5, 04:00, 2026-11-20T02:30:00+01:00, 2026-11-20T02:00:00+01:00, 2026-11-20T04:00:00+01:00",
        "0 2 * * 1-4, 04:00, 2026-11-20T02:30:00+01:00, closed,",
        "0 2 29 2 *, 04:00, 2026-11-20T02:30:00+01:00, closed,",
        // several in a day: the last one counts
        "'0 0,2 * * *', 04:00, 2026-11-20T03:00:00+01:00, 2026-11-20T02:00:00+01:00, 2026-11-20T04:00:00+01:00",
        "*/15 * * * *, 04:00, 2026-11-20T03:50:00+01:00, 2026-11-20T03:45:00+01:00, 2026-11-20T04:00:00+01:00",
        // 29 March 2026: 02:00 to 03:00 does not exist
        "0 2 * * *, 04:00, 2026-03-29T01:59:59+01:00, closed,",
        "0 2 * * *, 04:00, 2026-03-29T03:00:00+02:00, 2026-03-29T03:00:00+02:00, 2026-03-29T04:00:00+02:00",
        "30 2 * * *, 04:00, 2026-03-29T03:10:00+02:00, 2026-03-29T03:00:00+02:00, 2026-03-29T04:00:00+02:00",
        "0 2 * * *, 03:00, 2026-03-29T03:00:00+02:00, closed,",
        "0 1 * * *, 02:30, 2026-03-29T01:59:00+01:00, 2026-03-29T01:00:00+01:00, 2026-03-29T03:00:00+02:00",
        "0 1 * * *, 02:30, 2026-03-29T03:00:00+02:00, closed,",
        "0 1 * * *, 05:00, 2026-03-29T04:00:00+02:00, 2026-03-29T01:00:00+01:00, 2026-03-29T05:00:00+02:00",
        // 25 October 2026: 02:00 to 03:00 comes twice
        "0 2 * * *, 04:00, 2026-10-25T01:59:59+02:00, closed,",
        "0 2 * * *, 04:00, 2026-10-25T02:00:00+02:00, 2026-10-25T02:00:00+02:00, 2026-10-25T04:00:00+01:00",
        "0 2 * * *, 04:00, 2026-10-25T02:00:00+01:00, 2026-10-25T02:00:00+02:00, 2026-10-25T04:00:00+01:00",
        "0 2 * * *, 04:00, 2026-10-25T02:59:59+01:00, 2026-10-25T02:00:00+02:00, 2026-10-25T04:00:00+01:00",
        "0 2 * * *, 04:00, 2026-10-25T03:30:00+01:00, 2026-10-25T02:00:00+02:00, 2026-10-25T04:00:00+01:00",
        "0 2 * * *, 04:00, 2026-10-25T04:00:00+01:00, closed,",
        "30 2 * * *, 04:00, 2026-10-25T02:10:00+02:00, closed,",
        "30 2 * * *, 04:00, 2026-10-25T02:10:00+01:00, 2026-10-25T02:30:00+02:00, 2026-10-25T04:00:00+01:00",
        "0 1 * * *, 02:30, 2026-10-25T02:40:00+02:00, 2026-10-25T01:00:00+02:00, 2026-10-25T02:30:00+01:00",
        "0 1 * * *, 02:30, 2026-10-25T02:29:00+01:00, 2026-10-25T01:00:00+02:00, 2026-10-25T02:30:00+01:00",
        "0 1 * * *, 02:30, 2026-10-25T02:30:00+01:00, closed,",
    })
    void window_isOpenFromTheLastFiringUntilItsEnd(String cron, String until, String now, String start, String end) {
        var open = new NightlyWindow(cron, LocalTime.parse(until), BERLIN).at(instant(now));

        if (start.equals("closed")) {
            assertThat(open).isEmpty();
        } else {
            assertThat(open).contains(new NightlyWindow.Open(instant(start), instant(end)));
        }
    }

    /** Every minute of both nights: no window opens twice, and none is left before its end. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-03-28T20:00:00+01:00", "2026-10-24T20:00:00+02:00"})
    void nightWithMovedClocks_hasOneWindow_withoutAGap(String evening) {
        NightlyWindow window = new NightlyWindow("0 2 * * *", LocalTime.of(4, 0), BERLIN);
        Instant from = instant(evening);
        int opened = 0;
        boolean wasOpen = false;
        for (int minute = 0; minute < 14 * 60; minute++) {
            boolean open = window.at(from.plusSeconds(60L * minute)).isPresent();
            opened += open && !wasOpen ? 1 : 0;
            wasOpen = open;
        }
        assertThat(opened).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Asia/Kathmandu", "America/St_Johns", "Australia/Lord_Howe"})
    void window_opensAtTheClockOfItsZone(String zone) {
        Instant night = java.time.ZonedDateTime.of(2026, 6, 10, 2, 30, 0, 0, ZoneId.of(zone))
                .toInstant();
        NightlyWindow window = new NightlyWindow("0 2 * * *", LocalTime.of(4, 0), ZoneId.of(zone));

        assertThat(window.at(night)).isPresent();
        assertThat(window.at(night.minusSeconds(31 * 60))).isEmpty();
        assertThat(window.at(night.plusSeconds(90 * 60))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "0 2 * *", "0 2 * * * *", "0 24 * * *", "61 2 * * *", "at two", "@daily x"})
    void nonsense_isRefused(String cron) {
        assertThatThrownBy(() -> new NightlyWindow(cron, LocalTime.of(4, 0), BERLIN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void daysThatNeverCome_openNothing() {
        assertThat(new NightlyWindow("0 2 30 2 *", LocalTime.of(4, 0), BERLIN).at(instant("2026-11-20T03:00:00+01:00")))
                .isEmpty();
    }
}
