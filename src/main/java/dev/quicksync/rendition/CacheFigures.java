package dev.quicksync.rendition;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;

/**
 * How well the cache does, since the server has started: what it did for each request, and what was sent (spec "Cache Hit Rate"). The hit
 * rate is hits / (hits + misses); a request that joins a making is neither.
 */
@Singleton
public class CacheFigures {

    /** The rung of what is served as it is. */
    public static final String ORIGINAL = "original";

    /** What the spec calls optimal. */
    static final double TARGET = 0.8;

    private final Clock clock;
    private final Map<String, Rung> rungs = new LinkedHashMap<>();
    private final HitWindow lastHour = new HitWindow(Duration.ofHours(1), 60);
    private final HitWindow lastDay = new HitWindow(Duration.ofDays(1), 96);

    /** The figures of one rung. */
    static final class Rung {

        private final Map<Outcome, LongAdder> outcomes = new EnumMap<>(Outcome.class);
        private final LongAdder bytes = new LongAdder();

        private Rung() {
            for (Outcome outcome : Outcome.values()) {
                outcomes.put(outcome, new LongAdder());
            }
        }

        long count(Outcome outcome) {
            return Objects.requireNonNull(outcomes.get(outcome)).sum();
        }

        /** What was sent, in bytes. */
        long bytes() {
            return bytes.sum();
        }

        OptionalDouble hitRate() {
            return HitWindow.rate(count(Outcome.HIT), count(Outcome.MISS));
        }

        private void add(Outcome outcome) {
            Objects.requireNonNull(outcomes.get(outcome)).increment();
        }
    }

    CacheFigures(Ladder ladder, Clock clock) {
        this.clock = clock;
        ladder.rungs().forEach(encoding -> rungs.put(encoding.rung(), new Rung()));
        rungs.put(ORIGINAL, new Rung());
    }

    /**
     * Counts a request.
     *
     * @param rung the rung that was wanted; {@link #ORIGINAL} for none
     */
    public void count(Outcome outcome, String rung) {
        find(rung).ifPresent(counted -> counted.add(outcome));
        long now = clock.millis();
        switch (outcome) {
            case HIT -> {
                lastHour.hit(now);
                lastDay.hit(now);
            }
            case MISS -> {
                lastHour.miss(now);
                lastDay.miss(now);
            }
            case COALESCED, BYPASS -> {}
        }
    }

    /**
     * Counts what sockets take, in bytes.
     *
     * @param rung the rung of what is sent; {@link #ORIGINAL} for none
     */
    public LongConsumer sending(String rung) {
        return find(rung).<LongConsumer>map(counted -> counted.bytes::add).orElse(bytes -> {});
    }

    /** All rungs from the lowest to the highest, and {@link #ORIGINAL}. */
    Set<String> rungs() {
        return rungs.keySet();
    }

    Optional<Rung> find(String rung) {
        return Optional.ofNullable(rungs.get(rung));
    }

    /** How many requests came to this. */
    long count(Outcome outcome) {
        return rungs.values().stream().mapToLong(rung -> rung.count(outcome)).sum();
    }

    /** Since the start. */
    OptionalDouble hitRate() {
        return HitWindow.rate(count(Outcome.HIT), count(Outcome.MISS));
    }

    OptionalDouble hitRateOfLastHour() {
        return lastHour.rate(clock.millis());
    }

    OptionalDouble hitRateOfLastDay() {
        return lastDay.rate(clock.millis());
    }

    /** The last day in quarters of an hour, oldest first; without those in which nothing was asked for. */
    List<HitWindow.Span> lastDay() {
        return lastDay.overTime(clock.millis());
    }
}
