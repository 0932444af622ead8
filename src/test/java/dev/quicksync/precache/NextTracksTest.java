package dev.quicksync.precache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which tracks come next. */
class NextTracksTest {

    private static final List<String> PATHS = List.of("a", "b", "c", "d", "b");

    @Test
    void tracksBehind_areThoseThatFollow() {
        assertThat(NextTracks.behind(PATHS, "a", 2)).containsExactly("b", "c");
        assertThat(NextTracks.behind(PATHS, "d", 2)).containsExactly("b");
        assertThat(NextTracks.behind(PATHS, "unknown", 2)).isEmpty();
    }

    @Test
    void trackThatIsThereTwice_isTakenForTheFirst() {
        assertThat(NextTracks.behind(PATHS, "b", 2)).containsExactly("c", "d");
        assertThat(NextTracks.behind(List.of("a"), "a", 2)).isEmpty();
    }
}
