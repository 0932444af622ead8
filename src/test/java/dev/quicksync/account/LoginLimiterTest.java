package dev.quicksync.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quicksync.fixture.MovableClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginLimiterTest {

    private static final String HERE = "192.0.2.1";

    private final MovableClock clock = new MovableClock();
    private final LoginLimiter limiter = new LoginLimiter(clock);

    /** Fails so often, each time as soon as it may. */
    private void fail(int times, String name, String network) {
        for (int i = 0; i < times; i++) {
            clock.advance(limiter.delay(name, network));
            assertThat(limiter.begin(name, network)).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, PT0S",
        "1, PT0S",
        "4, PT0S",
        "5, PT30S",
        "6, PT1M",
        "7, PT2M",
        "8, PT4M",
        "9, PT8M",
        "10, PT15M",
        "11, PT15M",
        "30, PT15M"
    })
    void name_waitsTheLongerTheMoreHaveFailed(int failures, Duration wait) {
        for (int i = 0; i < failures; i++) {
            fail(1, "ann", "192.0.2." + i); // so that no address is held back
        }
        assertThat(limiter.delay("ann", "198.51.100.1")).isEqualTo(wait);
        assertThat(limiter.delay("bob", "198.51.100.1")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"19, PT0S", "20, PT30S", "21, PT1M", "25, PT15M"})
    void address_waitsWhateverTheName(int failures, Duration wait) {
        for (int i = 0; i < failures; i++) {
            fail(1, "name" + i, HERE);
        }
        assertThat(limiter.delay("ann", HERE)).isEqualTo(wait);
        assertThat(limiter.delay("ann", "192.0.2.2")).isZero();
    }

    @Test
    void names_thatNobodyCanHave_countAsOne() {
        for (String name : List.of("n".repeat(65), "n".repeat(23_000), "a b", "", "ann\u0000")) {
            fail(1, name, HERE);
        }
        assertThat(limiter.delay("o".repeat(65), "192.0.2.2")).isEqualTo(Duration.ofSeconds(30));
        assertThat(limiter.delay("ann", "192.0.2.2")).isZero();
        assertThat(limiter.delay("n".repeat(64), "192.0.2.2")).isZero();
    }

    /** The Kelvin sign is a k in lower case. */
    @Test
    void name_countsInAnyCase() {
        fail(2, "karl", HERE);
        fail(2, "KARL", HERE);
        fail(1, "\u212Aarl", HERE);
        assertThat(limiter.delay("Karl", "192.0.2.2")).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void attempt_thatHasToWait_doesNotCount() {
        fail(LoginLimiter.NAME_FAILURES, "ann", HERE);
        for (int i = 0; i < 100; i++) {
            assertThat(limiter.begin("ann", HERE)).isEqualTo(Duration.ofSeconds(30));
        }
        clock.advance(Duration.ofSeconds(29));
        assertThat(limiter.begin("ann", HERE)).isEqualTo(Duration.ofSeconds(1));
        clock.advance(Duration.ofSeconds(1));
        assertThat(limiter.begin("ann", HERE)).isZero();
    }

    @Test
    void attempts_atOnce_areNoWayAround() {
        int begun = 0;
        for (int i = 0; i < 100; i++) {
            begun += limiter.begin("ann", "192.0.2." + i).isZero() ? 1 : 0; // none has ended yet
        }
        assertThat(begun).isEqualTo(LoginLimiter.NAME_FAILURES);
    }

    @Test
    void success_makesUpForTheName_butNotForTheAddress() {
        fail(LoginLimiter.NAME_FAILURES - 1, "ann", HERE);
        limiter.begin("ann", HERE);
        limiter.succeeded("ann", HERE);
        assertThat(limiter.delay("ann", HERE)).isZero();
        for (int i = 0; i < LoginLimiter.ADDRESS_FAILURES - LoginLimiter.NAME_FAILURES; i++) {
            fail(1, "name" + i, HERE);
        }
        assertThat(limiter.delay("ann", HERE)).isZero();
        fail(1, "another", HERE);
        assertThat(limiter.delay("ann", HERE)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void ownAccount_isNoWayToGuessAtOthers() {
        int guesses = 0;
        for (int i = 0; i < 100; i++) {
            guesses += limiter.begin("victim" + i, HERE).isZero() ? 1 : 0;
            if (limiter.begin("own", HERE).isZero()) {
                limiter.succeeded("own", HERE);
            }
        }
        assertThat(guesses).isEqualTo(LoginLimiter.ADDRESS_FAILURES);
    }

    @Test
    void stranger_doesNotKeepTheOwnerOut() {
        limiter.begin("ann", HERE);
        limiter.succeeded("ann", HERE);
        for (int i = 0; i < 20; i++) {
            fail(1, "ann", "198.51.100." + i);
        }
        assertThat(limiter.delay("ann", "203.0.113.1")).isPositive();
        assertThat(limiter.begin("ann", HERE)).isZero();
        clock.advance(Duration.ofDays(31));
        for (int i = 0; i < 5; i++) {
            fail(1, "ann", "198.51.100." + i);
        }
        assertThat(limiter.delay("ann", HERE)).isPositive();
    }

    @Test
    void knownAddress_isHeldToItsOwnCount() {
        limiter.begin("ann", HERE);
        limiter.succeeded("ann", HERE);
        fail(LoginLimiter.ADDRESS_FAILURES, "ann", HERE);
        assertThat(limiter.delay("ann", HERE)).isEqualTo(Duration.ofSeconds(30));
        assertThat(limiter.delay("ann", "192.0.2.2")).isZero();
    }

    @Test
    void failures_areForgottenAfterAnHour() {
        fail(9, "ann", HERE);
        clock.advance(Duration.ofHours(1).plusSeconds(1));
        fail(LoginLimiter.NAME_FAILURES - 1, "ann", HERE);
        assertThat(limiter.delay("ann", HERE)).isZero();
    }
}
