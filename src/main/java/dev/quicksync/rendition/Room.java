package dev.quicksync.rendition;

import dev.quicksync.transcode.Priority;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The room that the cache may take: a limit for its size, and a floor for what is left free of the disk. Each rendition that is being made
 * has a claim; what is claimed counts as taken, so that no finished file ever breaks the limit, and nobody is cut off in the middle
 * because another was faster. Blocks on the disk.
 */
final class Room {

    private static final long STEP_BYTES = 64 << 10;

    /** Stands for a disk that can't be asked. */
    static final long UNKNOWN = Long.MAX_VALUE;

    /** Makes room. */
    interface Evictor {

        /**
         * Removes renditions of at least this many bytes together, or none when that is impossible.
         *
         * @param spared what has been used within this time stays
         */
        void free(long bytes, Duration spared);

        /** How many bytes could be removed. */
        long removable(Duration spared);
    }

    private final long limit;
    private final long floor;
    private final LongSupplier cached;
    private final LongSupplier usable;
    private final Evictor evictor;
    private final List<Claim> claims = new ArrayList<>(); // in the order in which they began

    /**
     * @param limit the most that finished renditions may take, in bytes; 0 for no limit
     * @param floor what is left free of the disk, in bytes
     * @param cached what finished renditions take now, in bytes
     * @param usable how much of the disk can still be written, in bytes, or {@link #UNKNOWN}
     */
    Room(long limit, long floor, LongSupplier cached, LongSupplier usable, Evictor evictor) {
        this.limit = limit;
        this.floor = floor;
        this.cached = cached;
        this.usable = usable;
        this.evictor = evictor;
    }

    /** How much more the cache may take without removing anything, in bytes; empty when there is no limit. */
    synchronized OptionalLong left() {
        return isLimited() ? OptionalLong.of(Math.max(0, -missing(0))) : OptionalLong.empty();
    }

    /**
     * How much more the cache may take when what has not been used for some time makes way, in bytes; empty when there is no limit.
     *
     * @param spared what has been used within this time stays
     */
    synchronized OptionalLong leftWithout(Duration spared) {
        if (!isLimited()) {
            return OptionalLong.empty();
        }
        long missing = missing(0);
        return OptionalLong.of(missing == -UNKNOWN ? UNKNOWN : Math.max(0, evictor.removable(spared) - missing));
    }

    private boolean isLimited() {
        return limit > 0 || floor > 0;
    }

    /** Brings the cache back within its limits, as far as that is possible by removing renditions. */
    synchronized void keep() {
        long missing = missing(0);
        if (missing > 0) {
            evictor.free(missing, Duration.ZERO);
        }
    }

    /**
     * Opens a claim for one rendition, over nothing yet.
     *
     * @param urgency how urgent it is; asked whenever somebody has to stop
     * @param spared what has been used within this time stays, as long as nobody waits for this one
     * @param stop told why it must stop; must not call back
     */
    synchronized Claim open(Supplier<Priority> urgency, Duration spared, Consumer<NoRoomException> stop) {
        Claim claim = new Claim(urgency, spared, stop);
        claims.add(claim);
        return claim;
    }

    /** The room for one rendition, from its start to its end. */
    final class Claim implements AutoCloseable {

        private final Supplier<Priority> urgency;
        private final Duration spared;
        private final Consumer<NoRoomException> stop;
        private long claimed;
        private long written;
        private boolean stopping;

        private Claim(Supplier<Priority> urgency, Duration spared, Consumer<NoRoomException> stop) {
            this.urgency = urgency;
            this.spared = spared;
            this.stop = stop;
        }

        /**
         * Makes sure that there is room for this many bytes in all.
         *
         * @throws NoRoomException when there is none, and none can be made
         */
        void atLeast(long bytes) {
            synchronized (Room.this) {
                claim(bytes);
            }
        }

        /**
         * Notes how much has been written so far.
         *
         * @throws NoRoomException when it must stop
         */
        void wrote(long bytes) {
            synchronized (Room.this) {
                written = bytes;
                if (bytes > claimed) {
                    claim(bytes + STEP_BYTES);
                } else if (usable.getAsLong() < floor) {
                    stopSomebody();
                }
            }
        }

        /** Whether it was told to stop. */
        boolean isStopped() {
            synchronized (Room.this) {
                return stopping;
            }
        }

        private void claim(long bytes) {
            long more = Math.max(0, bytes - claimed);
            if (limit > 0 && bytes > limit) {
                throw new NoRoomException(
                        "it would take " + megabytes(bytes) + ", and AUDIO_CACHE_MAX_SIZE is " + megabytes(limit));
            }
            long missing = missing(more);
            if (missing > 0) {
                evictor.free(missing, spared());
                missing = missing(more);
            }
            if (missing > 0) {
                throw noRoom(more);
            }
            claimed += more;
        }

        private Duration spared() {
            return urgency.get() == Priority.BACKGROUND ? spared : Duration.ZERO;
        }

        private void stopSomebody() {
            if (claims.stream().anyMatch(claim -> claim.stopping)) {
                return; // what it has written will be free in a moment
            }
            evictor.free(floor - usable.getAsLong(), spared());
            if (usable.getAsLong() >= floor) {
                return;
            }
            Claim least = leastUrgent();
            least.stopping = true;
            NoRoomException reason = noRoom(0);
            if (least == this) {
                throw reason;
            }
            least.stop.accept(reason);
        }

        @Override
        public void close() {
            synchronized (Room.this) {
                claims.remove(this);
            }
        }
    }

    /** Of those that write, the least urgent, and of several the youngest. */
    private Claim leastUrgent() {
        Claim least = null;
        Comparator<Claim> byUrgency = Comparator.comparing(claim -> claim.urgency.get());
        for (Claim claim : claims) {
            if (claim.written > 0 && (least == null || byUrgency.compare(claim, least) >= 0)) {
                least = claim;
            }
        }
        return Objects.requireNonNull(least); // who asks has written
    }

    /** How much too little room there is for so much more, in bytes; negative when something is left. */
    private long missing(long more) {
        return Math.max(missingInCache(more), missingOnDisk(more));
    }

    private long missingInCache(long more) {
        long claimed = claims.stream().mapToLong(claim -> claim.claimed).sum();
        return limit == 0 ? -UNKNOWN : cached.getAsLong() + claimed + more - limit;
    }

    private long missingOnDisk(long more) {
        long free = usable.getAsLong();
        return free == UNKNOWN ? -UNKNOWN : floor + toBeWritten() + more - free;
    }

    private long toBeWritten() {
        return claims.stream()
                .mapToLong(claim -> Math.max(0, claim.claimed - claim.written))
                .sum();
    }

    private NoRoomException noRoom(long more) {
        return missingOnDisk(more) > 0
                ? new NoRoomException("there is no room on the disk: " + megabytes(usable.getAsLong())
                        + " are free, of which " + megabytes(toBeWritten()) + " are about to be written and "
                        + megabytes(floor) + " stay free (AUDIO_CACHE_MIN_FREE)")
                : new NoRoomException("there is no room in the cache: " + megabytes(cached.getAsLong()) + " of "
                        + megabytes(limit) + " (AUDIO_CACHE_MAX_SIZE) are taken, and more is being made");
    }

    private static String megabytes(long bytes) {
        return Math.round(bytes / 1e5) / 10.0 + " MB";
    }
}
