package dev.quicksync.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quicksync.fixture.MovableClock;
import dev.quicksync.network.Device;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PlaybacksTest {

    private static final Device NAMELESS = new Device("", "anon:1");
    private static final Listener LISTENER = new Listener(NAMELESS, NAMELESS);
    private static final Listener NAMED = new Listener(new Device("", "kitchen"), NAMELESS);
    private static final String TRACK = "a.flac";

    private record Config(Duration holdDecision, Duration testInterval) implements DecisionConfig {}

    private final MovableClock clock = new MovableClock();
    private final Playbacks playbacks = new Playbacks(new Config(Duration.ofMinutes(10), Duration.ZERO), clock);

    @Test
    void playback_beginsOnce_andAnewWhenNothingWasAskedForAsLongAsADecisionHolds() {
        assertThat(playbacks.goOn(LISTENER, TRACK)).isFalse();
        assertThat(playbacks.begin(LISTENER, TRACK)).isTrue();
        assertThat(playbacks.begin(LISTENER, TRACK)).isFalse();
        clock.advance(Duration.ofMinutes(10));
        assertThat(playbacks.begin(LISTENER, TRACK)).isFalse();
        clock.advance(Duration.ofMinutes(10).plusSeconds(11));
        assertThat(playbacks.begin(LISTENER, TRACK)).isTrue();
        assertThat(playbacks.begin(LISTENER, "b.flac")).isTrue();
    }

    @Test
    void everyRequest_letsItGoOn_howeverSoonItCameAfterTheOneBefore() {
        playbacks.begin(LISTENER, TRACK);
        for (int range = 0; range < 1000; range++) {
            clock.advance(Duration.ofSeconds(7));
            assertThat(playbacks.goOn(LISTENER, TRACK)).isTrue();
        }
        clock.advance(Duration.ofMinutes(10));
        assertThat(playbacks.goOn(LISTENER, TRACK)).isTrue();
        clock.advance(Duration.ofMinutes(10).plusSeconds(11));
        assertThat(playbacks.goOn(LISTENER, TRACK)).isFalse();
    }

    @Test
    void browserThatIsGivenItsNameMeanwhile_goesOn() {
        playbacks.begin(LISTENER, TRACK);
        assertThat(playbacks.begin(NAMED, TRACK)).isFalse();
        assertThat(playbacks.goOn(NAMED, TRACK)).isTrue();
    }
}
