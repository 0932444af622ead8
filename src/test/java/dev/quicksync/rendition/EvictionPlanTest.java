package dev.quicksync.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quicksync.rendition.EvictionPlan.Eviction;
import dev.quicksync.rendition.EvictionPlan.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EvictionPlanTest {

    private static final long NOW = 1_800_000_000_000L;
    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final Map<String, Integer> KBPS =
            Map.of("saver", 64, "low", 128, "medium", 192, "high", 256, "ultra", 320);

    private final List<Kept> all = new ArrayList<>();
    private final Map<String, Reason> gone = new HashMap<>();
    private Optional<Duration> maxAge = Optional.empty();
    private Duration spared = Duration.ZERO;
    private RenditionConfig.Eviction policy = RenditionConfig.Eviction.LRU;

    private void keep(String track, String rung, long size, long hoursAgo, int accesses) {
        RenditionLabel label = new RenditionLabel(track, 1, 2, new Encoding(rung, KBPS.get(rung)), 1);
        all.add(new Kept(new Rendition(track + "_" + rung + ".mp3", label, size, 0), NOW - hoursAgo * HOUR, accesses));
    }

    private EvictionPlan.Terms terms() {
        return new EvictionPlan.Terms(
                policy,
                maxAge,
                spared,
                NOW,
                rendition -> Optional.ofNullable(gone.get(rendition.label().path())));
    }

    private List<String> leaving(long needed, long wanted) {
        return EvictionPlan.toFree(all, needed, wanted, terms()).evictions().stream()
                .map(EvictionPlanTest::text)
                .toList();
    }

    private List<String> leaving(long needed) {
        return leaving(needed, needed);
    }

    private static String text(Eviction eviction) {
        return eviction.rendition().name().replace(".mp3", "") + " "
                + eviction.reason().label();
    }

    @Test
    void lru_removesWhatWasUsedLongestAgo_andNoMoreThanIsNeeded() {
        keep("a", "low", 100, 3, 9);
        keep("b", "low", 100, 5, 9);
        keep("c", "low", 100, 1, 0);
        keep("d", "low", 100, 4, 9);

        assertThat(leaving(1)).containsExactly("b_low least_valuable");
        assertThat(leaving(100)).containsExactly("b_low least_valuable");
        assertThat(leaving(101)).containsExactly("b_low least_valuable", "d_low least_valuable");
        assertThat(leaving(400)).hasSize(4);
    }

    @Test
    void moreThanThereIs_removesNothing() {
        keep("a", "low", 100, 3, 9);
        keep("b", "low", 100, 5, 9);

        assertThat(leaving(201)).isEmpty();
        assertThat(EvictionPlan.toFree(List.of(), 1, 1, terms())).isEqualTo(EvictionPlan.NOTHING);
    }

    @Test
    void wanted_isFreedAsFarAsThereIsSomething() {
        keep("a", "low", 100, 3, 9);
        keep("b", "low", 100, 5, 9);
        keep("c", "low", 100, 1, 9);

        assertThat(leaving(50, 150)).containsExactly("b_low least_valuable", "a_low least_valuable");
        assertThat(leaving(50, 1000)).hasSize(3);
        assertThat(EvictionPlan.toFree(all, 50, 150, terms()).bytes()).isEqualTo(200);
    }

    @Test
    void gone_leaveFirst_thenExpired_thenTheOthers() {
        maxAge = Optional.of(Duration.ofHours(10));
        keep("new", "low", 100, 1, 9);
        keep("old", "low", 100, 9, 9);
        keep("expired", "low", 100, 11, 9);
        keep("long expired", "low", 100, 99, 9);
        keep("vanished", "low", 100, 0, 9);
        keep("replaced", "low", 100, 2, 9);
        gone.put("vanished", Reason.VANISHED);
        gone.put("replaced", Reason.REPLACED);

        assertThat(leaving(600))
                .containsExactly(
                        "replaced_low replaced",
                        "vanished_low vanished",
                        "long expired_low expired",
                        "expired_low expired",
                        "old_low least_valuable",
                        "new_low least_valuable");
        assertThat(leaving(150)).containsExactly("replaced_low replaced", "vanished_low vanished");
    }

    @Test
    void age_thatIsExactlyTheLimit_isNotTooOld() {
        maxAge = Optional.of(Duration.ofHours(10));
        keep("at the limit", "low", 100, 10, 9);
        keep("beyond", "low", 100, 11, 9);

        assertThat(EvictionPlan.expired(all, terms()).evictions())
                .extracting(EvictionPlanTest::text)
                .containsExactly("beyond_low expired");
        maxAge = Optional.empty();
        assertThat(EvictionPlan.expired(all, terms()).evictions()).isEmpty();
    }

    @Test
    void spared_stay_unlessNobodyCanAskForThemAnyMore() {
        maxAge = Optional.of(Duration.ofHours(50));
        spared = Duration.ofHours(24);
        keep("in use", "low", 100, 23, 9);
        keep("a day old", "low", 100, 24, 9);
        keep("two days old", "low", 100, 48, 9);
        keep("expired", "low", 100, 51, 9);
        keep("vanished", "low", 100, 0, 9);
        gone.put("vanished", Reason.VANISHED);

        assertThat(leaving(400))
                .containsExactly(
                        "vanished_low vanished",
                        "expired_low expired",
                        "two days old_low least_valuable",
                        "a day old_low least_valuable");
        assertThat(leaving(401)).isEmpty();
        assertThat(EvictionPlan.removable(all, terms())).isEqualTo(400);
    }

    @Test
    void keepMedium_removesAllOthersFirst_eachByItsLastUse() {
        policy = RenditionConfig.Eviction.KEEP_MEDIUM;
        keep("a", "medium", 100, 90, 0);
        keep("a", "ultra", 100, 1, 9);
        keep("b", "saver", 100, 2, 9);
        keep("b", "medium", 100, 80, 0);

        assertThat(leaving(400))
                .containsExactly(
                        "b_saver least_valuable",
                        "a_ultra least_valuable",
                        "a_medium least_valuable",
                        "b_medium least_valuable");
    }

    @Test
    void popularity_removesTheRungThatIsAskedForLeast_andItsOldestFirst() {
        policy = RenditionConfig.Eviction.POPULARITY;
        keep("a", "high", 100, 1, 50);
        keep("b", "high", 100, 100, 50);
        keep("a", "low", 100, 2, 3);
        keep("b", "low", 100, 3, 4);
        keep("c", "ultra", 100, 24 * 8, 1_000_000); // long ago

        assertThat(leaving(500))
                .containsExactly(
                        "c_ultra least_valuable",
                        "b_low least_valuable",
                        "a_low least_valuable",
                        "b_high least_valuable",
                        "a_high least_valuable");
    }

    @Test
    void popularity_withoutAnyUse_isStillAnOrder() {
        policy = RenditionConfig.Eviction.POPULARITY;
        keep("a", "low", 100, 1, 0);
        keep("a", "high", 100, 1, 0);

        assertThat(leaving(200)).containsExactly("a_high least_valuable", "a_low least_valuable");
    }

    @ParameterizedTest
    @EnumSource
    void plan_isTheShortestBeginningOfTheWholeOrder(RenditionConfig.Eviction each) {
        policy = each;
        maxAge = Optional.of(Duration.ofHours(300));
        Random random = new Random(42);
        List<String> rungs = KBPS.keySet().stream().sorted().toList();
        for (int i = 0; i < 2_000; i++) {
            keep(
                    "t" + i,
                    rungs.get(random.nextInt(5)),
                    1 + random.nextInt(1000),
                    random.nextInt(400),
                    random.nextInt(9));
            if (random.nextInt(50) == 0) {
                gone.put("t" + i, Reason.VANISHED);
            }
        }
        long total = all.stream().mapToLong(kept -> kept.rendition().size()).sum();
        List<Eviction> order = EvictionPlan.toFree(all, total, total, terms()).evictions();
        assertThat(order).hasSize(2_000);
        for (long wanted : List.of(1L, 500L, 12_345L, total / 2, total - 1)) {
            EvictionPlan plan = EvictionPlan.toFree(all, wanted, wanted, terms());
            int length = plan.evictions().size();
            assertThat(plan.evictions()).isEqualTo(order.subList(0, length));
            assertThat(plan.bytes()).isGreaterThanOrEqualTo(wanted);
            assertThat(plan.bytes() - order.get(length - 1).rendition().size()).isLessThan(wanted);
        }
        assertThat(order.stream().map(Eviction::reason).toList())
                .isSortedAccordingTo(Comparator.comparing(reason -> reason == Reason.REPLACED ? 0 : reason.ordinal()));
    }

    /** So that nobody waits long for room. */
    @Test
    void plan_ofAMillion_takesSeconds() {
        policy = RenditionConfig.Eviction.POPULARITY;
        Random random = new Random(1);
        List<String> rungs = KBPS.keySet().stream().sorted().toList();
        for (int i = 0; i < 1_000_000; i++) {
            keep("t" + i, rungs.get(i % 5), 3_000_000, random.nextInt(100_000), random.nextInt(9));
        }
        long start = System.nanoTime();
        EvictionPlan plan = EvictionPlan.toFree(all, 30_000_000_000L, 30_000_000_000L, terms());
        Duration took = Duration.ofNanos(System.nanoTime() - start);

        assertThat(plan.evictions()).hasSize(10_000);
        assertThat(took).isLessThan(Duration.ofSeconds(10)); // some 0.5 s on a machine that does nothing else
    }
}
