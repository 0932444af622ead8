package dev.quicksync.rendition;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * What leaves the cache, first things first (docs/decisions/0010). Pure.
 *
 * @param evictions no more than are needed
 * @param bytes what they free
 */
record EvictionPlan(List<Eviction> evictions, long bytes) {

    /** Frees nothing. */
    static final EvictionPlan NOTHING = new EvictionPlan(List.of(), 0);

    /** How long ago an access still says something about how popular a rung is. */
    private static final Duration POPULAR_WITHIN = Duration.ofDays(7);

    private static final Comparator<Candidate> FIRST_TO_GO = Comparator.comparingInt(Candidate::stage)
            .thenComparingInt(Candidate::rungPlace)
            .thenComparingLong(Candidate::lastAccessMillis)
            .thenComparing(candidate -> candidate.rendition().name());

    EvictionPlan {
        evictions = List.copyOf(evictions);
    }

    /** Why a rendition leaves. */
    enum Reason {
        /** Its track is gone. */
        VANISHED(0),
        /** Its track has changed, or it was made by an old recipe: nobody can ask for it. */
        REPLACED(0),
        /** It has not been used for longer than it may. */
        EXPIRED(1),
        /** Room is needed, and it is worth the least. */
        LEAST_VALUABLE(2);

        private final int stage;

        Reason(int stage) {
            this.stage = stage;
        }

        /** The name for logs and figures. */
        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One that leaves. */
    record Eviction(Rendition rendition, Reason reason) {}

    /**
     * By what it is decided.
     *
     * @param maxAge how long after its last use a rendition may stay
     * @param spared how long after its last use a rendition that somebody can ask for stays whatever happens
     * @param nowMillis the time, in milliseconds since the epoch
     * @param gone why nobody can ask for a rendition any more; empty when somebody can
     */
    record Terms(
            RenditionConfig.Eviction policy,
            Optional<Duration> maxAge,
            Duration spared,
            long nowMillis,
            Function<Rendition, Optional<Reason>> gone) {

        private boolean isExpired(long lastAccessMillis) {
            return maxAge.isPresent()
                    && nowMillis - lastAccessMillis > maxAge.get().toMillis();
        }

        private boolean mayLeave(Candidate candidate) {
            return candidate.reason() != Reason.LEAST_VALUABLE
                    || nowMillis - candidate.lastAccessMillis() >= spared.toMillis();
        }
    }

    private record Candidate(Rendition rendition, Reason reason, int rungPlace, long lastAccessMillis) {

        private int stage() {
            return reason.stage;
        }
    }

    /**
     * Plans to make room.
     *
     * @param needed how many bytes must be freed; when that is impossible, nothing is
     * @param wanted how many should be, at least as many
     */
    static EvictionPlan toFree(Iterable<Kept> all, long needed, long wanted, Terms terms) {
        ToIntFunction<String> places = rungPlaces(all, terms);
        // The last of those that leave on top: a new candidate is compared with it, and most candidates end there.
        PriorityQueue<Candidate> leaving = new PriorityQueue<>(FIRST_TO_GO.reversed());
        long bytes = 0;
        for (Kept kept : all) {
            Candidate candidate = candidate(kept, places, terms);
            Candidate last = leaving.peek();
            boolean stays = bytes >= wanted && (last == null || FIRST_TO_GO.compare(candidate, last) >= 0);
            if (stays || !terms.mayLeave(candidate)) {
                continue;
            }
            leaving.add(candidate);
            bytes += candidate.rendition().size();
            for (last = leaving.peek();
                    last != null && bytes - last.rendition().size() >= wanted;
                    last = leaving.peek()) {
                leaving.remove();
                bytes -= last.rendition().size();
            }
        }
        return bytes < needed ? NOTHING : of(new ArrayList<>(leaving));
    }

    /** How many bytes could be freed. */
    static long removable(Iterable<Kept> all, Terms terms) {
        long bytes = 0;
        for (Kept kept : all) {
            if (terms.mayLeave(candidate(kept, rung -> 0, terms))) {
                bytes += kept.rendition().size();
            }
        }
        return bytes;
    }

    /** Plans to remove what has not been used for too long. */
    static EvictionPlan expired(Iterable<Kept> all, Terms terms) {
        List<Candidate> expired = new ArrayList<>();
        for (Kept kept : all) {
            long lastAccess = kept.lastAccessMillis();
            if (terms.isExpired(lastAccess)) {
                expired.add(new Candidate(kept.rendition(), Reason.EXPIRED, 0, lastAccess));
            }
        }
        return of(expired);
    }

    private static EvictionPlan of(List<Candidate> candidates) {
        candidates.sort(FIRST_TO_GO);
        return new EvictionPlan(
                candidates.stream()
                        .map(candidate -> new Eviction(candidate.rendition(), candidate.reason()))
                        .toList(),
                candidates.stream()
                        .mapToLong(candidate -> candidate.rendition().size())
                        .sum());
    }

    private static Candidate candidate(Kept kept, ToIntFunction<String> places, Terms terms) {
        long lastAccess = kept.lastAccessMillis();
        Rendition rendition = kept.rendition();
        Optional<Reason> gone = terms.gone().apply(rendition);
        if (gone.isPresent()) {
            return new Candidate(rendition, gone.get(), 0, lastAccess);
        }
        if (terms.isExpired(lastAccess)) {
            return new Candidate(rendition, Reason.EXPIRED, 0, lastAccess);
        }
        String rung = rendition.label().encoding().rung();
        return new Candidate(rendition, Reason.LEAST_VALUABLE, places.applyAsInt(rung), lastAccess);
    }

    /** The place of each rung in the order in which they leave. */
    private static ToIntFunction<String> rungPlaces(Iterable<Kept> all, Terms terms) {
        return switch (terms.policy()) {
            case LRU -> rung -> 0;
            case KEEP_MEDIUM -> rung -> rung.equals("medium") ? 1 : 0;
            case POPULARITY -> {
                Map<String, Long> popularity = popularity(all, terms.nowMillis());
                List<String> leastPopularFirst = popularity.keySet().stream()
                        .sorted(Comparator.<String>comparingLong(popularity::get)
                                .thenComparing(rung -> rung))
                        .toList();
                Map<String, Integer> places = new HashMap<>();
                leastPopularFirst.forEach(rung -> places.put(rung, places.size()));
                yield rung -> places.getOrDefault(rung, 0);
            }
        };
    }

    /** How many requests the renditions of each rung have answered that were used during the last days. */
    private static Map<String, Long> popularity(Iterable<Kept> all, long nowMillis) {
        Map<String, Long> popularity = new HashMap<>();
        for (Kept kept : all) {
            boolean recently = nowMillis - kept.lastAccessMillis() <= POPULAR_WITHIN.toMillis();
            popularity.merge(
                    kept.rendition().label().encoding().rung(), recently ? (long) kept.accesses() : 0L, Long::sum);
        }
        return popularity;
    }
}
