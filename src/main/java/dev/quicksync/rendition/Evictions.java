package dev.quicksync.rendition;

import dev.quicksync.library.Library;
import dev.quicksync.library.Track;
import dev.quicksync.rendition.EvictionPlan.Eviction;
import dev.quicksync.rendition.EvictionPlan.Reason;
import dev.quicksync.transcode.FfmpegCommand;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Carries out what {@link EvictionPlan} decides, and counts it. */
@ApplicationScoped
class Evictions implements Room.Evictor {

    private static final Logger LOG = Logger.getLogger(Evictions.class);

    /** A little more is removed than is needed, so that it is not planned for each new file: this part of the cache … */
    private static final long SLACK_PART = 100;

    /** … but no more than this. */
    private static final long MOST_SLACK_BYTES = 256L << 20;

    private final RenditionStore store;
    private final Library library;
    private final RenditionConfig config;
    private final Clock clock;
    private final Map<Reason, LongAdder> counts = new EnumMap<>(Reason.class);

    Evictions(RenditionStore store, Library library, RenditionConfig config, Clock clock) {
        this.store = store;
        this.library = library;
        this.config = config;
        this.clock = clock;
        for (Reason reason : Reason.values()) {
            counts.put(reason, new LongAdder());
        }
    }

    @Override
    public synchronized void free(long bytes, Duration spared) {
        if (store.bytes() >= bytes) {
            long slack = Math.min(store.bytes() / SLACK_PART, MOST_SLACK_BYTES);
            carryOut(EvictionPlan.toFree(store.entries(), bytes, bytes + slack, terms(spared)));
        }
    }

    @Override
    public long removable(Duration spared) {
        return EvictionPlan.removable(store.entries(), terms(spared));
    }

    /** Removes what has not been used for longer than {@code AUDIO_CACHE_MAX_AGE}. */
    synchronized void removeExpired() {
        if (config.maxAge().isPresent()) {
            carryOut(EvictionPlan.expired(store.entries(), terms(Duration.ZERO)));
        }
    }

    /** How many have left for a reason since the start. */
    long count(Reason reason) {
        return Objects.requireNonNull(counts.get(reason)).sum();
    }

    private void carryOut(EvictionPlan plan) {
        Map<Reason, Integer> removed = new EnumMap<>(Reason.class);
        long bytes = 0;
        for (Eviction eviction : plan.evictions()) {
            if (store.remove(eviction.rendition())) {
                removed.merge(eviction.reason(), 1, Integer::sum);
                bytes += eviction.rendition().size();
            }
        }
        removed.forEach(
                (reason, count) -> Objects.requireNonNull(counts.get(reason)).add(count));
        if (!removed.isEmpty()) {
            LOG.infof(
                    "Evicted %d renditions, %d kB (%s); %d remain, %d MB",
                    removed.values().stream().mapToInt(Integer::intValue).sum(),
                    bytes >> 10,
                    removed.entrySet().stream()
                            .map(entry -> entry.getKey().label() + ": " + entry.getValue())
                            .collect(Collectors.joining(", ")),
                    store.count(),
                    store.bytes() >> 20);
        }
    }

    private EvictionPlan.Terms terms(Duration spared) {
        // Nobody's renditions are thrown away because a disk with music is not there for a while.
        boolean known = library.isScanned() && library.size() > 0 && !library.isRootMissing();
        return new EvictionPlan.Terms(
                config.eviction(),
                config.maxAge(),
                spared,
                clock.millis(),
                known ? this::whyGone : rendition -> Optional.empty());
    }

    private Optional<Reason> whyGone(Rendition rendition) {
        Optional<Track> track = library.find(rendition.label().path());
        if (track.isEmpty()) {
            return library.isRootMissing() ? Optional.empty() : Optional.of(Reason.VANISHED);
        }
        boolean outdated = rendition.label().recipe() != FfmpegCommand.RECIPE
                || rendition.label().isStaleFor(track.get());
        return outdated ? Optional.of(Reason.REPLACED) : Optional.empty();
    }
}
