package dev.quicksync.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class DeviceEvidenceTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final DeviceEvidence device = new DeviceEvidence(Duration.ofMinutes(5));

    private NetworkEvidence evidence() {
        return device.with(OptionalDouble.empty(), Optional.empty());
    }

    private double observed() {
        return evidence().observed().orElseThrow().mbps();
    }

    private static Report report(Double mbps, ConnectionType type, Boolean savesData) {
        return new Report(
                mbps == null ? OptionalDouble.empty() : OptionalDouble.of(mbps),
                OptionalDouble.empty(),
                OptionalInt.empty(),
                Optional.ofNullable(type),
                Optional.ofNullable(savesData));
    }

    @Test
    void newDevice_hasNothing() {
        assertThat(evidence().client()).isEmpty();
        assertThat(evidence().observed()).isEmpty();
        assertThat(device.savesData()).isFalse();
    }

    @Test
    void firstTransfer_countsInFull_howeverShort() {
        device.transferred(6, 0.01, NOW);

        assertThat(observed()).isCloseTo(6, within(1e-9));
    }

    @Test
    void steadySpeed_isTheAverage() {
        for (int i = 0; i < 100; i++) {
            device.transferred(3, 1, NOW.plusSeconds(i));
        }

        assertThat(observed()).isCloseTo(3, within(1e-9));
    }

    /** After 3 s the fast average is half way down; after 9 s of rise the slow one is half way up. */
    @Test
    void lowerAverage_counts_soThatItFallsFastAndRisesSlowly() {
        device.transferred(8, 600, NOW);
        device.transferred(2, 3, NOW);
        assertThat(observed()).isCloseTo(5, within(0.01));

        device.transferred(2, 600, NOW);
        device.transferred(8, 9, NOW);
        assertThat(observed()).isCloseTo(5, within(0.01));
    }

    @Test
    void transfersFarApart_haveNoAverageInCommon() {
        device.transferred(1, 600, NOW);
        device.transferred(50, 0.1, NOW.plusSeconds(301));

        assertThat(observed()).isCloseTo(50, within(1e-9));
        assertThat(evidence().observed().orElseThrow().measuredAt()).isEqualTo(NOW.plusSeconds(301));
    }

    @Test
    void report_isWhatTheListenerSays() {
        device.reported(report(7.5, null, null), NOW);

        assertThat(evidence().client()).contains(new NetworkSpeed(7.5, SpeedSource.CLIENT, NOW));
    }

    @Test
    void reportWithoutASpeed_leavesWhatWasSaid() {
        device.said(7.5, NOW);
        device.reported(report(null, ConnectionType.WIFI, true), NOW.plusSeconds(1));

        assertThat(evidence().client().orElseThrow().mbps()).isEqualTo(7.5);
        assertThat(device.savesData()).isTrue();
    }

    @Test
    void savesData_holdsUntilAReportSaysOtherwise() {
        device.reported(report(null, null, true), NOW);
        device.reported(report(1.0, null, null), NOW);
        assertThat(device.savesData()).isTrue();
        device.reported(report(null, null, false), NOW);
        assertThat(device.savesData()).isFalse();
    }

    @Test
    void whatADeviceUsuallyHas_saysNothingOfAnotherNetwork_untilATransferDoes() {
        Optional<NetworkSpeed> usual = Optional.of(new NetworkSpeed(50, SpeedSource.OBSERVED, NOW));
        device.reported(report(null, ConnectionType.WIFI, null), NOW);
        assertThat(device.with(OptionalDouble.empty(), usual).usual()).isEqualTo(usual);
        device.reported(report(null, ConnectionType.CELLULAR, null), NOW);
        assertThat(device.with(OptionalDouble.empty(), usual).usual()).isEmpty();
        device.transferred(1, 1, NOW);
        assertThat(device.with(OptionalDouble.empty(), usual).usual()).isEqualTo(usual);
    }

    @Test
    void deviceOnAnotherNetwork_startsAnew() {
        device.reported(report(50.0, ConnectionType.WIFI, null), NOW);
        device.transferred(50, 60, NOW);
        device.reported(report(null, ConnectionType.UNKNOWN, null), NOW);
        device.reported(report(null, ConnectionType.WIFI, null), NOW);
        assertThat(evidence().observed()).isPresent();
        assertThat(evidence().client()).isPresent();

        device.reported(report(null, ConnectionType.CELLULAR, null), NOW);
        assertThat(evidence().observed()).isEmpty();
        assertThat(evidence().client()).isEmpty();

        device.transferred(2, 0.1, NOW);
        assertThat(observed()).isCloseTo(2, within(1e-9));
    }
}
