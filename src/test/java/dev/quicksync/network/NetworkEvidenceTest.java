package dev.quicksync.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The order of the evidence. Ages are in seconds; the time to live is 300 s; an empty column is evidence that is not there. */
class NetworkEvidenceTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration TIME_TO_LIVE = Duration.ofSeconds(300);

    private static Optional<NetworkSpeed> speed(double mbps, SpeedSource source, @Nullable Integer age) {
        return Optional.ofNullable(age).map(seconds -> new NetworkSpeed(mbps, source, NOW.minusSeconds(seconds)));
    }

    /** 1 Mbps is the client's, 2 what was observed, 3 the hint, 4 the usual speed, 5 the probe's. */
    private static NetworkEvidence evidence(
            @Nullable Integer client,
            @Nullable Integer observed,
            @Nullable Integer hint,
            @Nullable Integer usual,
            @Nullable Integer probe) {
        return new NetworkEvidence(
                speed(1, SpeedSource.CLIENT, client),
                speed(2, SpeedSource.OBSERVED, observed),
                hint == null ? OptionalDouble.empty() : OptionalDouble.of(3),
                speed(4, SpeedSource.OBSERVED, usual),
                speed(5, SpeedSource.PROBE, probe));
    }

    @ParameterizedTest
    @CsvSource({
        // client, observed, hint, usual, probe: Mbps, source
        "0,    0,    0, 90000, 10,  1, client", // the slower of the same moment
        "0,    ,      ,      ,   ,  1, client",
        ",     0,     ,      ,   ,  2, observed",
        "0,    1,    0, 90000, 10,  1, client",
        "1,    0,    0, 90000, 10,  2, observed",
        "299,  298,  0, 90000, 10,  2, observed",
        "298,  299,  0, 90000, 10,  1, client",
        "300,  ,     0, 90000, 10,  1, client",
        ",     300,  0, 90000, 10,  2, observed",
        "301,  ,     0, 90000, 10,  3, hint",
        ",     301,  0, 90000, 10,  3, hint",
        "301,  300,  0, 90000, 10,  2, observed",
        "300,  301,  0, 90000, 10,  1, client",
        "301,  301,  0, 90000, 10,  3, hint",
        "-300, ,     0, 90000, 10,  1, client",
        "-301, ,     0, 90000, 10,  3, hint",
        "-301, 300,  0, 90000, 10,  2, observed",
        ",     ,     0, 90000, 10,  3, hint",
        "301,  301,   , 90000, 10,  4, observed",
        ",     ,      , 90000, 10,  4, observed",
        ",     ,      , 90000,   ,  4, observed",
        "301,  301,   ,      , 10,  5, probe",
        ",     ,      ,      , 10,  5, probe",
        "301,  301,   ,      ,   ,  2, fallback",
        ",     ,      ,      ,   ,  2, fallback",
    })
    void best_isTheNewestOfTheClosest(
            Integer client, Integer observed, Integer hint, Integer usual, Integer probe, double mbps, String source) {
        NetworkSpeed best = evidence(client, observed, hint, usual, probe).best(NOW, TIME_TO_LIVE);

        assertThat(best.mbps()).isEqualTo(mbps);
        assertThat(best.source().label()).isEqualTo(source);
    }

    @Test
    void best_saysWhenItWas() {
        assertThat(evidence(null, 7, null, null, null).best(NOW, TIME_TO_LIVE).measuredAt())
                .isEqualTo(NOW.minusSeconds(7));
        assertThat(evidence(null, null, 0, null, null).best(NOW, TIME_TO_LIVE).measuredAt())
                .isEqualTo(NOW);
        assertThat(evidence(null, null, null, 90_000, null)
                        .best(NOW, TIME_TO_LIVE)
                        .measuredAt())
                .isEqualTo(NOW.minusSeconds(90_000));
    }

    @Test
    void evidenceOfTheListener_leavesTheServersOut() {
        assertThat(evidence(null, null, null, null, 1).ofListener(NOW, TIME_TO_LIVE))
                .isEmpty();
        assertThat(evidence(null, null, null, 9, 1).ofListener(NOW, TIME_TO_LIVE))
                .isPresent();
        assertThat(evidence(null, null, null, 9, 1).ofNow(NOW, TIME_TO_LIVE)).isEmpty();
    }

    @Test
    void serversSpeed_standsInForTheListeners() {
        NetworkSpeed servers = new NetworkSpeed(50, SpeedSource.PROBE, NOW);

        assertThat(evidence(null, null, null, null, null).with(servers).best(NOW, TIME_TO_LIVE))
                .isEqualTo(servers);
    }
}
