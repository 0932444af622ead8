package dev.quicksync.rendition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.quicksync.transcode.Priority;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RoomTest {

    private static final long MB = 1_000_000;
    private static final Duration WEEK = Duration.ofDays(7);

    private long cached;
    private long usable = Room.UNKNOWN;
    private boolean evictable = true;
    private long idle;
    private final List<Long> freed = new ArrayList<>();
    private final List<Duration> spared = new ArrayList<>();
    private final List<String> stopped = new ArrayList<>();

    private Room room(long limit, long floor) {
        return new Room(limit, floor, () -> cached, () -> usable, evictor);
    }

    private final Room.Evictor evictor = new Room.Evictor() {
        @Override
        public void free(long bytes, Duration spared) {
            RoomTest.this.free(bytes, spared);
        }

        @Override
        public long removable(Duration spared) {
            return spared.isZero() ? cached : idle;
        }
    };

    private void free(long bytes, Duration spared) {
        freed.add(bytes);
        this.spared.add(spared);
        if (evictable && cached >= bytes) {
            cached -= bytes;
            usable += usable == Room.UNKNOWN ? 0 : bytes;
        }
    }

    private Room.Claim claim(Room room, String name, Priority urgency) {
        return room.open(() -> urgency, WEEK, reason -> stopped.add(name));
    }

    private Room.Claim claim(Room room) {
        return claim(room, "it", Priority.LISTENER);
    }

    private static void assertRefused(Room.Claim claim, long bytes, String reason) {
        assertThatExceptionOfType(NoRoomException.class)
                .isThrownBy(() -> claim.atLeast(bytes))
                .withMessageContaining(reason);
    }

    @Test
    void noLimits_leaveEndlessRoom() {
        Room room = room(0, 0);
        claim(room).atLeast(Long.MAX_VALUE / 4);

        assertThat(room.left()).isEmpty();
        assertThat(freed).isEmpty();
    }

    @Test
    void left_isWhatNeitherLimitForbids_claimsCounted() {
        cached = 40 * MB;
        usable = 35 * MB;
        Room room = room(100 * MB, 5 * MB);
        assertThat(room.left()).hasValue(30 * MB);
        claim(room).atLeast(10 * MB);
        assertThat(room.left()).hasValue(20 * MB);
        usable = 1000 * MB;
        assertThat(room.left()).hasValue(50 * MB);
        usable = Room.UNKNOWN;
        assertThat(room.left()).hasValue(50 * MB);
        cached = 200 * MB;
        assertThat(room.left()).hasValue(0);
    }

    @Test
    void claim_upToTheLimit_needsNoEviction_andOneMoreByteDoes() {
        cached = 60 * MB;
        Room room = room(100 * MB, 0);
        claim(room).atLeast(30 * MB);
        Room.Claim second = claim(room);
        second.atLeast(10 * MB);
        assertThat(freed).isEmpty();

        second.atLeast(10 * MB + 1);

        assertThat(freed).containsExactly(1L);
        assertThat(cached).isEqualTo(60 * MB - 1);
    }

    @Test
    void claim_thatIsClosed_leavesItsRoom() {
        Room room = room(100 * MB, 0);
        Room.Claim first = claim(room);
        first.atLeast(100 * MB);
        Room.Claim second = claim(room);
        assertRefused(second, 1, "AUDIO_CACHE_MAX_SIZE");

        first.close();

        assertThatNoException().isThrownBy(() -> second.atLeast(100 * MB));
    }

    @Test
    void fileLargerThanTheLimit_isRefused_andCostsNobodyAnything() {
        cached = 90 * MB;
        assertRefused(claim(room(100 * MB, 0)), 100 * MB + 1, "AUDIO_CACHE_MAX_SIZE");
        assertThat(freed).isEmpty();
    }

    @Test
    void claim_thatCanNotBeEvictedFor_isRefused_andClaimsNothing() {
        cached = 90 * MB;
        evictable = false;
        Room room = room(100 * MB, 0);
        assertRefused(claim(room), 20 * MB, "there is no room in the cache");
        assertThat(room.left()).hasValue(10 * MB);
    }

    @Test
    void claims_thatAreNotWrittenYet_countOnTheDisk() {
        usable = 100 * MB;
        Room room = room(0, 20 * MB);
        Room.Claim first = claim(room);
        first.atLeast(50 * MB);
        assertRefused(claim(room), 31 * MB, "AUDIO_CACHE_MIN_FREE");
        usable = 60 * MB;
        first.wrote(40 * MB);
        claim(room).atLeast(30 * MB);
        assertRefused(claim(room), 1, "AUDIO_CACHE_MIN_FREE");
    }

    @Test
    void diskWithoutAFloor_stillHoldsNoMoreThanItHas() {
        usable = 10 * MB;
        assertRefused(claim(room(0, 0)), 11 * MB, "there is no room on the disk");
        claim(room(0, 0)).atLeast(10 * MB);
    }

    @Test
    void diskBelowItsFloor_isReliefedByEviction_beforeAnyoneStops() {
        cached = 50 * MB;
        usable = 100 * MB;
        Room room = room(0, 20 * MB);
        Room.Claim claim = claim(room);
        claim.atLeast(10 * MB);
        usable = 15 * MB;

        claim.wrote(5 * MB);

        assertThat(freed).containsExactly(5 * MB);
        assertThat(usable).isEqualTo(20 * MB);
        assertThat(claim.isStopped()).isFalse();
    }

    @Test
    void diskBelowItsFloor_stopsTheLeastUrgent_youngestFirst_oneAtATime() {
        usable = 100 * MB;
        Room room = room(0, 20 * MB);
        Room.Claim listener = claim(room, "listener", Priority.LISTENER);
        Room.Claim old = claim(room, "old", Priority.BACKGROUND);
        Room.Claim young = claim(room, "young", Priority.BACKGROUND);
        Room.Claim waiting = claim(room, "waiting", Priority.BACKGROUND);
        for (Room.Claim claim : List.of(listener, old, young)) {
            claim.atLeast(10 * MB);
            claim.wrote(1 * MB);
        }
        usable = 15 * MB;

        listener.wrote(2 * MB);
        listener.wrote(3 * MB);
        assertThat(stopped).containsExactly("young");
        assertThat(young.isStopped()).isTrue();
        assertThat(waiting.isStopped()).isFalse();

        young.close();
        listener.wrote(3 * MB);
        assertThat(stopped).containsExactly("young", "old");

        old.close();
        assertThatExceptionOfType(NoRoomException.class)
                .isThrownBy(() -> listener.wrote(4 * MB))
                .withMessageContaining("AUDIO_CACHE_MIN_FREE");
        assertThat(listener.isStopped()).isTrue();
    }

    @Test
    void writingMoreThanClaimed_claimsAsItGoes() {
        Room room = room(10 * MB, 0);
        Room.Claim claim = claim(room);
        claim.wrote(1 * MB);
        assertThat(room.left().getAsLong()).isLessThan(9 * MB);
        claim.wrote(9 * MB);
        assertThatExceptionOfType(NoRoomException.class).isThrownBy(() -> claim.wrote(10 * MB + 1));
    }

    @Test
    void keep_evictsWhatIsTooMuch() {
        cached = 130 * MB;
        Room room = room(100 * MB, 0);
        room.keep();
        assertThat(cached).isEqualTo(100 * MB);
        room.keep();
        assertThat(freed).hasSize(1);
    }

    @Test
    void workThatNobodyWaitsFor_sparesWhatIsInUse_untilSomebodyWaits() {
        cached = 100 * MB;
        Room room = room(100 * MB, 0);
        AtomicReference<Priority> urgency = new AtomicReference<>(Priority.BACKGROUND);
        Room.Claim claim = room.open(urgency::get, WEEK, reason -> {});
        claim.atLeast(10 * MB);
        assertThat(spared).containsExactly(WEEK);

        urgency.set(Priority.LISTENER);
        claim.atLeast(20 * MB);
        assertThat(spared).containsExactly(WEEK, Duration.ZERO);

        usable = 1 * MB;
        room(0, 2 * MB).keep();
        assertThat(spared).endsWith(Duration.ZERO);
    }

    @Test
    void leftWithout_isWhatIsLeft_andWhatMayMakeWay() {
        cached = 90 * MB;
        idle = 25 * MB;
        assertThat(room(100 * MB, 0).leftWithout(WEEK)).hasValue(35 * MB);
        cached = 130 * MB; // too much already
        assertThat(room(100 * MB, 0).leftWithout(WEEK)).hasValue(0);
        idle = 40 * MB;
        assertThat(room(100 * MB, 0).leftWithout(WEEK)).hasValue(10 * MB);
        assertThat(room(0, 0).leftWithout(WEEK)).isEmpty();
        assertThat(room(0, 5 * MB).leftWithout(WEEK)).hasValue(Room.UNKNOWN);
    }
}
