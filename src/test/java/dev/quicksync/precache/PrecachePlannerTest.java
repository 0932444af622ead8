package dev.quicksync.precache;

import static dev.quicksync.precache.Shelf.HIGH;
import static dev.quicksync.precache.Shelf.LOW;
import static dev.quicksync.precache.Shelf.MEDIUM;
import static dev.quicksync.precache.Shelf.key;
import static dev.quicksync.precache.Shelf.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quicksync.library.Track;
import dev.quicksync.rendition.RenditionKey;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Which renditions are made, and in which order. */
class PrecachePlannerTest {

    private final Shelf shelf = new Shelf();

    @Test
    void tier_isMadeAtItsFirstRungBeforeTheSecond() {
        assertThat(words(shelf.plan(new Tier(List.of("a.flac", "b.wav"), List.of(MEDIUM, HIGH)))))
                .containsExactly("a.flac medium", "b.wav medium", "a.flac high", "b.wav high");
    }

    @Test
    void pair_inTwoTiersOrTwice_isPlannedOnce() {
        PrecachePlan plan = shelf.plan(
                new Tier(List.of("b.flac"), List.of(HIGH)),
                new Tier(List.of("a.flac", "b.flac", "a.flac"), List.of(HIGH, LOW)));

        assertThat(words(plan)).containsExactly("b.flac high", "a.flac high", "a.flac low", "b.flac low");
        assertThat(plan.leftOut()).isEmpty();
    }

    @Test
    void leftOut_isCountedByReason_eachPairOnce() {
        shelf.cached.add(key("a.flac", HIGH));
        shelf.gone.add("gone.flac");

        PrecachePlan plan = shelf.plan(
                new Tier(List.of("a.flac", "b.mp3", "c.aac", "gone.flac"), List.of(HIGH, LOW)),
                new Tier(List.of("gone.flac", "a.flac"), List.of(HIGH, LOW)));

        assertThat(words(plan)).containsExactly("a.flac low");
        assertThat(plan.leftOut()).isEqualTo(Map.of(LeftOut.CACHED, 1, LeftOut.PASSES_THROUGH, 4, LeftOut.NO_TRACK, 2));
    }

    @Test
    void renditionOfATrackAsItWas_isPlannedAnew() {
        shelf.cached.add(new RenditionKey(
                new Track(Shelf.track("a.flac").path(), Shelf.track("a.flac").kind(), 999, 1), HIGH));

        assertThat(words(shelf.plan(new Tier(List.of("a.flac"), List.of(HIGH)))))
                .containsExactly("a.flac high");
    }

    @Test
    void planAfterACrash_holdsExactlyWhatIsMissing() {
        Tier tier = new Tier(List.of("a.flac", "b.flac", "c.flac"), List.of(MEDIUM, HIGH));
        PrecachePlan before = shelf.plan(tier);
        for (int i = 0; i < 4; i++) {
            shelf.cached.add(before.key(i));
        }

        assertThat(words(shelf.plan(tier)))
                .containsExactlyElementsOf(words(before).subList(4, 6));
        shelf.cached.add(before.key(4));
        shelf.cached.add(before.key(5));
        assertThat(shelf.plan(tier).size()).isZero();
    }

    @Test
    void lossyTracks_areMadeAtRungsThatTheyAreAbove() {
        shelf.passingKbps.put("b.mp3", 320);
        shelf.passingKbps.put("c.mp3", 192);

        PrecachePlan plan = shelf.plan(new Tier(List.of("b.mp3", "c.mp3", "unknown.mp3"), List.of(MEDIUM, LOW)));

        assertThat(words(plan)).containsExactly("b.mp3 medium", "b.mp3 low", "c.mp3 low");
        assertThat(plan.leftOut()).isEqualTo(Map.of(LeftOut.PASSES_THROUGH, 3));
    }

    @Test
    void room_isGivenToTheMostUseful_andTheRestIsCounted() {
        shelf.seconds.put("a.flac", 100.0);
        shelf.seconds.put("b.flac", 100.0);
        long each = 100 * 192 * 125 + SizeEstimate.OVERHEAD_BYTES;
        shelf.free = OptionalLong.of(each + each / 2);

        PrecachePlan plan = shelf.plan(new Tier(List.of("a.flac", "b.flac"), List.of(MEDIUM)));

        assertThat(words(plan)).containsExactly("a.flac medium");
        assertThat(plan.bytes()).isEqualTo(each);
        assertThat(plan.leftOut()).isEqualTo(Map.of(LeftOut.NO_ROOM, 1));
    }

    @Test
    void trackThatDoesNotFit_keepsNoSmallerOneOut() {
        shelf.seconds.put("mix.flac", 10_000.0);
        shelf.seconds.put("song.flac", 100.0);
        shelf.free = OptionalLong.of(10_000_000);

        assertThat(words(shelf.plan(new Tier(List.of("mix.flac", "song.flac"), List.of(MEDIUM)))))
                .containsExactly("song.flac medium");
    }

    @Test
    void noRoomAtAll_plansNothing() {
        shelf.free = OptionalLong.of(0);

        PrecachePlan plan = shelf.plan(new Tier(List.of("a.flac"), List.of(MEDIUM, HIGH)));

        assertThat(plan.size()).isZero();
        assertThat(plan.leftOut()).isEqualTo(Map.of(LeftOut.NO_ROOM, 2));
    }

    @Test
    void whatWasNotUsedForLong_makesWay_butNotForWhatIsLessUseful() {
        for (String path : List.of("a.flac", "b.flac", "c.flac", "d.flac", "unwanted.flac")) {
            shelf.seconds.put(path, 100.0);
        }
        long each = 100 * 192 * 125 + SizeEstimate.OVERHEAD_BYTES;
        shelf.free = OptionalLong.of(each);
        shelf.idle.put(Shelf.key("a.flac", MEDIUM), each);
        shelf.idle.put(Shelf.key("unwanted.flac", MEDIUM), each);
        Tier tier = new Tier(List.of("a.flac", "b.flac", "c.flac", "d.flac"), List.of(MEDIUM));

        PrecachePlan plan = shelf.plan(tier);

        assertThat(words(plan)).containsExactly("b.flac medium", "c.flac medium");
        assertThat(plan.leftOut()).isEqualTo(Map.of(LeftOut.CACHED, 1, LeftOut.NO_ROOM, 1));
        assertThat(plan.bytes()).isEqualTo(2 * each);
        assertThat(plan.displacedBytes()).isEqualTo(each);
    }

    @Test
    void cacheThatHoldsWhatIsWantedMost_isLeftAsItIs_howeverLongItIsNotUsed() {
        Tier tier = new Tier(List.of("a.flac", "b.flac", "c.flac"), List.of(MEDIUM));
        shelf.free = OptionalLong.of(0);
        shelf.idle.put(Shelf.key("a.flac", MEDIUM), 10_000_000L);
        shelf.idle.put(Shelf.key("b.flac", MEDIUM), 10_000_000L);

        assertThat(shelf.plan(tier).size()).isZero();
    }

    @Test
    void size_ofATrackOfUnknownLength_isThatOfTheAverage() {
        SizeEstimate some = new SizeEstimate(2);
        assertThat(some.bytes(1, 128)).isEqualTo(240 * 128 * 125 + 65_536);
        some.learn(0, 100);
        some.learn(null, 300);
        assertThat(some.bytes(0, 128)).isEqualTo(100 * 128 * 125 + 65_536);
        assertThat(some.bytes(1, 128)).isEqualTo(200 * 128 * 125 + 65_536);
    }

    /** 200,000 tracks at five rungs; every third pair is cached, every tenth track passes through, and there is room for the half. */
    @Test
    void aMillionPairs_arePlannedRight() {
        int tracks = 200_000;
        List<String> paths = new ArrayList<>(tracks);
        Map<String, Track> library = new HashMap<>();
        for (int i = 0; i < tracks; i++) {
            String path = "artist/album/" + i + (i % 10 == 0 ? ".mp3" : ".flac");
            paths.add(path);
            library.put(path, Shelf.track(path));
        }
        var rungs = Shelf.LADDER.rungs();
        BitSet seen = new BitSet();
        Stock unlimited = new Stock(
                path -> Optional.ofNullable(library.get(path)),
                key -> number(key) % 3 == 0 ? OptionalLong.of(0) : OptionalLong.empty(),
                each -> {},
                true,
                OptionalLong.empty(),
                OptionalLong.empty());
        PrecachePlan all = PrecachePlanner.plan(new Demand(List.of(new Tier(paths, rungs))), unlimited);

        int passing = tracks / 10 * rungs.size();
        assertThat(all.size() + all.leftOut().get(LeftOut.CACHED) + passing).isEqualTo(1_000_000);
        assertThat(all.leftOut()).containsEntry(LeftOut.PASSES_THROUGH, passing);
        for (int i = 0; i < all.size(); i++) {
            int number = number(all.key(i));
            assertThat(number % 3 != 0 && !seen.get(number * 8 + rung(all.key(i))))
                    .isTrue();
            seen.set(number * 8 + rung(all.key(i)));
        }
        assertThat(seen.cardinality()).isEqualTo(all.size());

        Stock limited = new Stock(
                unlimited.track(),
                unlimited.held(),
                each -> {},
                true,
                OptionalLong.of(all.bytes() / 2),
                OptionalLong.of(all.bytes() / 2));
        PrecachePlan half = PrecachePlanner.plan(new Demand(List.of(new Tier(paths, rungs))), limited);
        assertThat(half.bytes()).isBetween(all.bytes() / 2 - 20_000_000, all.bytes() / 2);
        assertThat(half.size() + half.leftOut().get(LeftOut.NO_ROOM)).isEqualTo(all.size());
    }

    private static int number(RenditionKey key) {
        return Integer.parseInt(key.track().path().stem());
    }

    private static int rung(RenditionKey key) {
        return Shelf.LADDER.rungs().indexOf(key.encoding());
    }
}
