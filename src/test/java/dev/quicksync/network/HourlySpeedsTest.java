package dev.quicksync.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HourlySpeedsTest {

    private final HourlySpeeds speeds = new HourlySpeeds(ZoneOffset.UTC);

    private static Instant at(int hour) {
        return Instant.parse("2026-03-01T00:30:00Z").plusSeconds(hour * 3600L);
    }

    @Test
    void deviceThatWasNeverHeardOf_hasNoUsualSpeed() {
        assertThat(speeds.at(at(12))).isEmpty();
    }

    /** What is known: 1 Mbps at 3 o'clock, 2 at 5, 3 at 23. */
    @ParameterizedTest
    @CsvSource({
        "3, 1", "5, 2", "23, 3", "4, 2", "2, 1", "1, 1", "6, 2", "7, 2", "8,", "0, 3", "22, 3", "21, 3", "20,", "12,"
    })
    void hourThatIsNotKnown_isAsTheNearest(int hour, Double mbps) {
        speeds.add(1, 10, at(3));
        speeds.add(2, 10, at(5));
        speeds.add(3, 10, at(23));

        assertThat(speeds.at(at(hour + 24)).map(NetworkSpeed::mbps).orElse(null))
                .isEqualTo(mbps);
    }

    @Test
    void usualSpeed_isOfLongerTransfersMoreThanOfShortOnes() {
        speeds.add(4, 5, at(3));
        Map.Entry<Integer, HourlySpeeds.Hour> hour = speeds.add(8, 60, at(27));

        assertThat(hour.getKey()).isEqualTo(3);
        assertThat(hour.getValue().mbps()).isCloseTo(6, within(1e-9));
        assertThat(hour.getValue().updatedAt()).isEqualTo(at(27));
        assertThat(speeds.add(8, 0.001, at(27)).getValue().mbps()).isCloseTo(6, within(0.001));
    }

    @Test
    void usualSpeed_isOlderEvidence() {
        speeds.add(4, 5, at(3));

        assertThat(speeds.at(at(27))).contains(new NetworkSpeed(4, SpeedSource.OBSERVED, at(3)));
    }

    @Test
    void hours_areThoseOfTheServersZone() {
        HourlySpeeds kolkata = new HourlySpeeds(ZoneId.of("Asia/Kolkata"));

        assertThat(kolkata.add(1, 1, Instant.parse("2026-03-01T18:29:00Z")).getKey())
                .isEqualTo(23);
        assertThat(kolkata.add(1, 1, Instant.parse("2026-03-01T18:30:00Z")).getKey())
                .isZero();
    }

    @Test
    void whatWasKnownBefore_givesWayToWhatIsNewer() {
        speeds.add(4, 5, at(3));
        speeds.remember(Map.of(3, new HourlySpeeds.Hour(1, at(0)), 9, new HourlySpeeds.Hour(7, at(0))));

        assertThat(speeds.at(at(3)).orElseThrow().mbps()).isEqualTo(4);
        assertThat(speeds.at(at(9)).orElseThrow().mbps()).isEqualTo(7);
    }
}
