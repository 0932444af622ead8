package dev.quicksync.rendition;

import static dev.quicksync.rendition.CacheStats.rounded;

import dev.quicksync.rendition.CacheStats.HitRate;
import dev.quicksync.rendition.CacheStats.HitRateSpan;
import dev.quicksync.rendition.CacheStats.RungStats;
import dev.quicksync.rendition.CacheStats.TranscodeStats;
import dev.quicksync.transcode.TranscodePool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Gathers what there is to say of the cache. Everything is counted as it happens, so it costs the same however many renditions there are. */
@ApplicationScoped
class CacheReport {

    private final RenditionConfig config;
    private final CacheDirectory directory;
    private final RenditionIndex index;
    private final CacheFigures figures;
    private final Evictions evictions;
    private final TranscodePool pool;
    private final MakingFailures failures;

    CacheReport(
            RenditionConfig config,
            CacheDirectory directory,
            RenditionIndex index,
            CacheFigures figures,
            Evictions evictions,
            TranscodePool pool,
            MakingFailures failures) {
        this.config = config;
        this.directory = directory;
        this.index = index;
        this.figures = figures;
        this.evictions = evictions;
        this.pool = pool;
        this.failures = failures;
    }

    CacheStats stats() {
        long free = directory.usableBytes();
        return new CacheStats(
                index.bytes(),
                CacheStats.megabytes(index.bytes()),
                index.count(),
                directory.path().toString(),
                config.maxSize().asLongValue(),
                config.minFree().asLongValue(),
                free == Room.UNKNOWN ? null : free,
                hitRate(),
                rungs(),
                evicted(),
                new TranscodeStats(pool.active(), pool.queued(), failures.total()));
    }

    private HitRate hitRate() {
        return new HitRate(
                rounded(figures.hitRate()),
                rounded(figures.hitRateOfLastHour()),
                rounded(figures.hitRateOfLastDay()),
                CacheFigures.TARGET,
                figures.count(Outcome.HIT),
                figures.count(Outcome.MISS),
                figures.count(Outcome.COALESCED),
                figures.count(Outcome.BYPASS),
                figures.lastDay().stream()
                        .map(span -> new HitRateSpan(
                                Instant.ofEpochMilli(span.startMillis()),
                                span.hits(),
                                span.misses(),
                                rounded(span.rate())))
                        .toList());
    }

    private Map<String, RungStats> rungs() {
        Map<String, RungStats> rungs = new LinkedHashMap<>();
        for (String rung : figures.rungs()) {
            if (!rung.equals(CacheFigures.ORIGINAL)) {
                figures.find(rung)
                        .ifPresent(of -> rungs.put(
                                rung,
                                new RungStats(
                                        index.ofRung(rung).files(),
                                        index.ofRung(rung).bytes(),
                                        of.count(Outcome.HIT),
                                        of.count(Outcome.MISS),
                                        rounded(of.hitRate()))));
            }
        }
        return rungs;
    }

    private Map<String, Long> evicted() {
        Map<String, Long> evicted = new LinkedHashMap<>();
        for (EvictionPlan.Reason reason : EvictionPlan.Reason.values()) {
            evicted.put(reason.label(), evictions.count(reason));
        }
        return evicted;
    }
}
