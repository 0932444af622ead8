package dev.quicksync.precache;

import static dev.quicksync.precache.Shelf.HIGH;
import static dev.quicksync.precache.Shelf.LOW;
import static dev.quicksync.precache.Shelf.MEDIUM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quicksync.mixtape.MixtapeTracks;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is asked for, most useful first. */
class DemandTest {

    private static MixtapeTracks mixtape(String slug, String... paths) {
        return new MixtapeTracks(slug, slug, Instant.EPOCH, List.of(paths));
    }

    private static List<String> plan(Demand demand) {
        return Shelf.words(PrecachePlanner.plan(demand, new Shelf().stock()));
    }

    @Test
    void rungs_areSortedByHowManyUseThem() {
        assertThat(Demand.ofMostPlayed(List.of(), Shelf.LADDER.rungs())
                        .tiers()
                        .get(0)
                        .rungs())
                .extracting(rung -> rung.rung())
                .containsExactly("medium", "high", "low", "ultra", "saver");
    }

    @Test
    void mixtape_beginsWithWhatItWasGiven() {
        assertThat(plan(Demand.ofMixtape(
                        mixtape("m", "a.flac", "b.flac", "c.flac"),
                        List.of("c.flac", "removed.flac"),
                        List.of(LOW, MEDIUM))))
                .containsExactly(
                        "c.flac medium", "c.flac low", "a.flac medium", "b.flac medium", "a.flac low", "b.flac low");
    }

    @Test
    void mostPlayed_comeBeforeMixtapes_andMixtapesAtOneRungBeforeTheNext() {
        Demand demand = Demand.ofMostPlayed(List.of("hit.flac"), List.of(MEDIUM, HIGH))
                .then(Demand.ofMixtapes(
                        List.of(mixtape("new", "n.flac"), mixtape("old", "o.flac", "hit.flac")),
                        List.of(HIGH, MEDIUM)));

        assertThat(plan(demand))
                .containsExactly(
                        "hit.flac medium",
                        "hit.flac high",
                        "n.flac medium",
                        "o.flac medium",
                        "n.flac high",
                        "o.flac high");
    }
}
